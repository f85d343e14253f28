package rim.app.specialisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;

class ActivitiesCommandTest {
    private static final Path SHARED = Path.of(System.getProperty("rim.shared", "shared"), "data");

    @TempDir Path folder;

    private Path write(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private Answer run(Path table, String... more) {
        var words =
                new ArrayList<>(
                        List.of(
                                "activities",
                                "--table",
                                table.toString(),
                                "--out",
                                folder.resolve("out").toString()));
        words.addAll(List.of(more));
        return Answer.to(words.toArray(String[]::new));
    }

    private List<Map<String, String>> rows(String table) throws IOException {
        var lines = Files.readAllLines(folder.resolve("out").resolve(table + ".csv"));
        var names = lines.getFirst().split(",", -1);
        return lines.stream()
                .skip(1)
                .map(line -> {
                    var cells = line.split(",", -1);
                    var row = new LinkedHashMap<String, String>();
                    for (int c = 0; c < names.length; c++) {
                        row.put(names[c], cells[c]);
                    }
                    return (Map<String, String>) row;
                })
                .toList();
    }

    private Map<String, String> row(String table, String region, String activity)
            throws IOException {
        return rows(table).stream()
                .filter(r -> region.equals(r.get("region")) && activity.equals(r.get("activity")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLongTableIsMeasuredAndWhatIsMissingIsToldWhy() throws IOException {
        var table =
                write(
                        "t.csv",
                        "geo,nace_r2,year,value",
                        "N,a,2020,30",
                        "N,b,2020,10",
                        "S,a,2020,3",
                        "S,b,2020,1",
                        "W,a,2020,0",
                        "W,b,2020,20",
                        "X,a,2020,5");
        assertThat(run(table, "--tell", "N,X").code()).isZero();
        assertThat(row("specialisation", "N", "a"))
                .containsEntry("location_quotient", String.valueOf(0.75 / (33.0 / 64)))
                .containsEntry("specialised", "yes")
                .containsEntry("missing", "relatedness_density: nothing_related");
        assertThat(row("specialisation", "X", "a")).containsEntry("missing", "region_incomplete");
        assertThat(row("specialisation", "X", "b")).containsEntry("missing", "no_value");
        assertThat(rows("regions").getFirst().get("missing")).contains("complexity: too_few");
        assertThat(row("potential", "W", "a").get("missing"))
                .contains("probability: no_years_so_far_apart");
        assertThat(Files.readString(folder.resolve("out").resolve("summary.md")))
                .contains("| a | 75% | 1.45 |")
                .contains("Not measured: the region lacks the value of another activity");
    }

    /// P has a and b, Q has b and c, R has d alone: a and c are related by 0, d to nothing.
    @Test
    void whatNeverStandsBesideAnythingHasNoRelatednessAndIsNotRelatedByNothing()
            throws IOException {
        var table =
                write(
                        "t.csv",
                        "geo,nace_r2,year,value",
                        "P,a,2020,50",
                        "P,b,2020,50",
                        "P,c,2020,0",
                        "P,d,2020,0",
                        "Q,a,2020,0",
                        "Q,b,2020,50",
                        "Q,c,2020,50",
                        "Q,d,2020,0",
                        "R,a,2020,0",
                        "R,b,2020,0",
                        "R,c,2020,0",
                        "R,d,2020,100");
        assertThat(run(table).code()).isZero();
        for (var other : List.of("c", "d")) {
            var pair =
                    rows("relatedness").stream()
                            .filter(r -> "a".equals(r.get("activity")))
                            .filter(r -> other.equals(r.get("other")))
                            .findFirst()
                            .orElseThrow();
            assertThat(pair).containsEntry("co_occurrence", "0");
            boolean isKnown = other.equals("c");
            for (var measure : List.of("probability", "association", "cosine")) {
                assertThat(pair).containsEntry(measure, isKnown ? "0.0" : "");
            }
            assertThat(pair).containsEntry("jaccard", "0.0").containsEntry("proximity", "0.0");
            assertThat(pair)
                    .containsEntry(
                            "missing",
                            isKnown
                                    ? ""
                                    : "probability: nothing_related; association:"
                                            + " nothing_related; cosine: nothing_related");
        }
    }

    @Test
    void aRegionWithoutAnyValueIsThereWithItsReason() throws IOException {
        var table =
                write(
                        "t.csv",
                        "geo,nace_r2,year,value",
                        "N,a,2020,30",
                        "N,b,2020,10",
                        "S,a,2020,3",
                        "S,b,2020,9",
                        "W,a,2020,:",
                        "W,b,2020,",
                        "N,c,2020,:");
        var answer = run(table);
        assertThat(answer.err())
                .contains("3 regions, 3 activities, the year 2020", "one: 2 regions.");
        assertThat(row("specialisation", "W", "a")).containsEntry("missing", "no_value");
        assertThat(row("specialisation", "S", "c")).containsEntry("missing", "no_value");
        assertThat(rows("regions").getLast())
                .containsEntry("region", "W")
                .containsEntry("missing", "no_value");
        assertThat(run(write("u.csv", "geo,nace_r2,value", ",a,1", "N,,2")).err())
                .contains("line 2: no code of the region", "line 3: no code of the activity");
    }

    @Test
    void whereNothingCameTheReasonIsTold() throws IOException {
        var lines = new ArrayList<>(List.of("geo,nace_r2,year,value"));
        for (var region : List.of("SE1", "SE2", "FI1", "FI2")) {
            for (var year : List.of("2010", "2015")) {
                for (var activity : List.of("a", "b", "c")) {
                    int value = region.charAt(2) == '1' ^ activity.equals("a") ? 9 : 4;
                    lines.add(String.join(",", region, activity, year, String.valueOf(value)));
                }
            }
        }
        run(write("t.csv", lines.toArray(String[]::new)));
        assertThat(rows("entry_skill").getFirst())
                .containsEntry("entries", "0")
                .containsEntry("model", "")
                .containsEntry("missing", "too_few_entries");
        assertThat(Files.readString(folder.resolve("out/summary.md")))
                .contains("–: not told, since too few activities came");
    }

    @Test
    void noTableHoldsNaN() throws IOException {
        var table =
                write(
                        "t.csv",
                        "geo,ipc,year,value",
                        "N,a,2015,3",
                        "N,b,2015,0",
                        "S,c,2015,1",
                        "S,a,2020,2",
                        "W,b,2020,0");
        assertThat(run(table, "--absent", "zero").code()).isZero();
        try (var files = Files.list(folder.resolve("out"))) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file)).doesNotContain("NaN").doesNotContain("Infinity");
            }
        }
    }

    /// T is a section of NACE beside the others of its kind, else the sum of both sexes or of all.
    @Test
    void whatLooksLikeASumIsRefusedAndASectionIsNone() throws IOException {
        var sections = write("s.csv", "geo,R,S,T", "A,5,5,0", "B,0,5,5", "C,5,0,5");
        assertThat(run(sections).code()).isZero();
        var sum = write("t.csv", "geo,F,G,T", "A,5,5,10", "EU27_2020,1,2,3");
        assertThat(run(sum).err())
                .contains("activity 'T' looks like the sum of the others", "--leave-out T")
                .contains("regions that look like the sum of others: 'EU27_2020' (expected each");
    }

    /// Fields of education: F01 is the sum of those whose codes begin with it, F02 has but one.
    @Test
    void activitiesOfSeveralLevelsAreRefusedUnlessOneIsChosen() throws IOException {
        var table =
                write(
                        "t.csv",
                        "geo,F01,F011,F018,F02,F021",
                        "A,30,10,20,5,5",
                        "B,21,20,1,9,9",
                        "C,12,5,7,1,1");
        assertThat(run(table).err())
                .contains(
                        "activity 'F01' is the sum of 'F011', 'F018' (expected those of one level,"
                                + " so that nothing is counted twice: --code-length 4, or",
                        "activity 'F02' is the sum of 'F021'");
        assertThat(run(table, "--code-length", "4").code()).isZero();
        assertThat(rows("activities"))
                .extracting(row -> row.get("activity"))
                .containsExactly("F011", "F018", "F021");
        var alike = write("u.csv", "geo,i1,i10,i11", "A,30,10,21", "B,21,20,1", "C,12,5,9");
        assertThat(run(alike).code()).as("codes that only begin alike").isZero();
    }

    @Test
    void otherDimensionsAndLevelsAreToldWithWhatChoosesThem() throws IOException {
        var table =
                write(
                        "t.tsv",
                        "nace_r2,sex,geo\\TIME_PERIOD\t2020 ",
                        "A,F,AT\t1 ",
                        "A,M,AT\t2 ",
                        "B,F,BE\t3 ");
        assertThat(run(table).err())
                .contains("dimension 'sex' has F, M (expected", "--where sex=F");
        assertThat(run(table, "--where", "sex=F", "--nuts-level", "2").err())
                .contains("no region of level 2 of NUTS among 'AT', 'BE' (expected some, or");
    }

    @Test
    void faultsOfATableAreToldTogetherWithTheirRemedy() throws IOException {
        var table =
                write(
                        "t.csv",
                        "geo,nace_r2,sex,time,value",
                        "AT,a,F,2020,30",
                        "AT1,a,M,2020,10",
                        "AT1,a,F,2020,-1",
                        "AT1,TOTAL,F,20,x");
        var err = run(table).err();
        assertThat(err)
                .contains("regions of several levels of NUTS, such as AT and AT1")
                .contains("--nuts-level 2")
                .contains("--leave-out TOTAL")
                .contains("line 5: '20' (expected a year of four digits)")
                .contains("'x' of AT1, TOTAL is no number");
        assertThat(run(table, "--nuts-level", "1", "--leave-out", "TOTAL").err())
                .contains("expected a year of four digits");
        var twice = write("u.csv", "geo,nace_r2,sex,value", "A,a,F,1", "A,a,M,2", "B,a,F,-3");
        assertThat(run(twice).err())
                .contains("a second value of A, a (expected one")
                .contains("-3.0");
        assertThat(run(twice, "--where", "sex=M").code()).isZero();
        assertThat(run(twice, "--where", "age=M").err()).contains("No column 'age'");
        assertThat(run(twice, "--counts", "0").code()).isEqualTo(2);
        assertThat(run(twice, "--where", "sex=M", "--tell", "Q").err())
                .contains("No region 'Q', named by --tell");
    }

    @Test
    void aYearWrittenAsADecimalNumberIsAYear() throws IOException {
        var table = write("t.csv", "geo,year,a,b", "N,2015.0,1,3", "S,2015.0,2,1");
        assertThat(run(table).err()).contains("the year 2015");
    }

    @Test
    void groupsGiveRelatedVariety() throws IOException {
        var table = write("t.csv", "region,a1,a2,b1,b2", "N,1,1,1,1", "S,2,2,4,0");
        assertThat(run(table, "--group-letters", "1").code()).isZero();
        assertThat(rows("regions").getLast())
                .containsEntry("related_variety", "0.5")
                .containsEntry("unrelated_variety", "1.0");
        var groups = write("g.csv", "activity,group", "a1,x", "a2,y", "b1,z");
        assertThat(run(table, "--groups", groups.toString()).err())
                .contains("no group of activity 'b2'");
    }

    @Test
    void parquetHasTheSameNumbers() throws IOException, SQLException {
        var table = write("t.csv", "region,a,b,c", "N,1,5,1", "S,2,2,4", "W,7,1,1");
        assertThat(run(table, "--format", "parquet").code()).isZero();
        try (var database = DriverManager.getConnection("jdbc:duckdb:");
                var statement = database.createStatement();
                var found =
                        statement.executeQuery(
                                "SELECT location_quotient FROM '"
                                        + folder.resolve("out/specialisation.parquet")
                                        + "' WHERE region = 'N' AND activity = 'b'")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getDouble(1)).isCloseTo(5.0 / 7 / (8.0 / 24), within(1e-15));
        }
    }

    /// EconGeo's table of employment as it is, a column for each activity.
    @Test
    void aWideTableComesToEconGeosQuotientsAndRelatedness() throws IOException {
        var econGeo = SHARED.resolve("econgeo");
        Assumptions.assumeTrue(Files.isDirectory(econGeo), "No shared data: " + econGeo);
        assertThat(run(econGeo.resolve("input_employment_2015_Y15-64.csv")).code()).isZero();
        assertSame(econGeo, "location_quotient", "specialisation", "region", "location_quotient");
        assertSame(econGeo, "relatedness_prob", "relatedness", "other", "probability");
        assertSame(econGeo, "relatedness_association", "relatedness", "other", "association");
    }

    private void assertSame(Path econGeo, String file, String table, String key, String column)
            throws IOException {
        var lines = Files.readAllLines(econGeo.resolve(file + ".csv"));
        var names = lines.getFirst().split(",", -1);
        var found = new LinkedHashMap<String, Double>();
        for (var row : rows(table)) {
            found.put(
                    row.get(key) + " " + row.get("activity"),
                    Double.parseDouble(row.getOrDefault(column, "")));
        }
        assertThat(found).hasSize((lines.size() - 1) * (names.length - 1));
        for (String line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            for (int c = 1; c < cells.length; c++) {
                assertThat(found.get(cells[0] + " " + names[c]))
                        .isCloseTo(Double.parseDouble(cells[c]), within(1e-10));
            }
        }
    }

    @Test
    void employmentOfEurostatForetellsEntries() throws IOException {
        var file = SHARED.resolve("eurostat-tsv").resolve("lfst_r_lfe2en2.tsv");
        Assumptions.assumeTrue(Files.exists(file), "No shared data: " + file);
        var answer =
                run(
                        file,
                        "--where",
                        "age=Y15-64",
                        "--nuts-level",
                        "2",
                        "--leave-out",
                        "TOTAL,NRP",
                        "--counts",
                        "10",
                        "--tell",
                        "SE33");
        assertThat(answer.code()).isZero();
        var skills = rows("entry_skill");
        assertThat(skills).hasSize(3);
        for (var skill : skills) {
            assertThat(Double.parseDouble(skill.getOrDefault("model_low", "")))
                    .isGreaterThan(Double.parseDouble(skill.getOrDefault("density_high", "")));
        }
        for (var row : rows("shift_share")) {
            double parts =
                    number(row, "national") + number(row, "industry") + number(row, "regional");
            assertThat(parts).isCloseTo(number(row, "change"), within(1e-9));
        }
        assertThat(Files.readString(folder.resolve("out").resolve("summary.md")))
                .contains("| O-Q | 39% | 1.59 | 1.58 (1.50 to 1.67) |");
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.getOrDefault(column, ""));
    }
}

package rim.app.benchmark.edition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.app.Answer;
import rim.app.question.Questions;
import rim.app.serve.RunningService;
import rim.schemas.edition.DataHome;

/// From a table of hospitals, by two commands, to everything that can be asked.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TableEditionTest {
    @TempDir static Path folder;
    private DataHome home;
    private RunningService service;

    @BeforeAll
    void make() throws IOException, SQLException {
        var table = folder.resolve("sjukhus.csv");
        Files.writeString(table, hospitals());
        var out = folder.resolve("out");
        var words =
                new ArrayList<>(
                        List.of(
                                "benchmark",
                                "--table",
                                table.toString(),
                                "--unit",
                                "sjukhus",
                                "--name",
                                "namn",
                                "--lower",
                                "väntetid",
                                "--structure",
                                "upptag",
                                "--out",
                                out.toString()));
        var first = Answer.to(words.toArray(String[]::new));
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.err()).contains("summary.html").contains("rim serve --data");
        words.addAll(List.of("--edition", "2024b"));
        var second = Answer.to(words.toArray(String[]::new));
        assertThat(second.code()).as(second.err()).isZero();
        home = new DataHome(out);
        service = RunningService.of(home);
    }

    /// No update would apply it.
    @Test
    void nobodyIsAskedForCorrectionsThatNothingApplies() {
        var template = Answer.to(home, "contribute", "template", "H03", "--to=" + folder);

        assertThat(template.code()).isEqualTo(1);
        assertThat(template.err()).contains("was made of a table", "Correct the table itself");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    /// Codes in small letters and names with accents; the last unit has next to nothing.
    private static String hospitals() {
        var text = new StringBuilder("sjukhus;namn;Time;väntetid;överlevnad;vårdplatser;upptag\n");
        var random = new Random(3);
        for (int unit = 0; unit < 14; unit++) {
            double level = random.nextGaussian();
            for (int year = 2018; year <= 2024; year++) {
                double now = level + 0.1 * (year - 2018) * random.nextDouble();
                boolean isBare = unit == 13;
                text.append(
                        String.format(
                                Locale.ROOT,
                                "sjh-%02d;Sjukhus %c;%d;%s;%s;%.2f;%d%n",
                                unit,
                                'A' + unit,
                                year,
                                isBare ? "" : String.format(Locale.ROOT, "%.1f", 60 - 8 * now),
                                isBare ? "" : String.format(Locale.ROOT, "%.2f", 90 + 2 * now),
                                3 + random.nextDouble(),
                                100_000 + 7_000 * unit));
            }
        }
        return text.toString();
    }

    /// What is asked of each question, and what its answer has.
    private static Map<String, List<String>> asked() {
        var asked = new LinkedHashMap<String, List<String>>();
        asked.put("profile SJH-03", List.of("Sjukhus D", "väntetid"));
        asked.put("report sjh-03", List.of("Sjukhus D has rank"));
        asked.put("compare sjh-03 sjh-04", List.of("sjh-04 Sjukhus E", "is ahead of"));
        asked.put("country SE", List.of());
        asked.put("neighbours", List.of("Moran"));
        asked.put("peers sjh-03", List.of("sjh-04", "structure"));
        asked.put("explain index sjh-03", List.of("väntetid", "sjukhus.csv"));
        asked.put("whatif sjh-03 --set overlevnad=95", List.of("Then", "score"));
        asked.put("lift sjh-03 --goal ranks=1", List.of("Goal"));
        asked.put("rank", List.of("sjh-00", "coverage 0.33"));
        asked.put("changes", List.of("2018", "2024"));
        asked.put("findings", List.of("race"));
        asked.put("specialisation sjh-03", List.of("has no activities"));
        asked.put("portfolio sjh-03", List.of("has no activities"));
        asked.put("shiftshare sjh-03", List.of("has no activities"));
        asked.put("turnover sjh-03", List.of("has no activities"));
        asked.put("complexity", List.of("has no activities"));
        asked.put("relatedness J", List.of("has no activities"));
        asked.put("skill", List.of("has no activities"));
        asked.put("priorities sjh-03", List.of("has no stated priorities"));
        asked.put("overlap sjh-03 sjh-04", List.of("sjh-04 Sjukhus E", "has no activities"));
        asked.put("published", List.of());
        asked.put("query --region sjh-03", List.of("vantetid"));
        asked.put("coherence", List.of("index"));
        asked.put("sql 'select count(*) from scores'", List.of("392"));
        asked.put("search bed", List.of("no reports"));
        asked.put("facets bed", List.of("No report"));
        asked.put("suggest sjh", List.of("Sjukhus A"));
        asked.put("pages nothing", List.of());
        asked.put("passage 2024/reports/a.pdf#page=1&passage=1", List.of());
        asked.put("citation nothing", List.of());
        asked.put("regions", List.of("Sjukhus N"));
        asked.put("indicators", List.of("väntetid", "2018"));
        asked.put("structure", List.of("upptag"));
        asked.put("datasets", List.of("sjukhus.csv"));
        asked.put("method", List.of("winsorise"));
        asked.put("quality", List.of("scored"));
        asked.put("editions", List.of("2024b"));
        asked.put("diff 2024 2024b", List.of("2024"));
        return asked;
    }

    /// There is nothing to tell of countries, reports and what others published; that is said.
    private static final List<String> WITHOUT =
            List.of("country", "published", "pages", "passage", "citation");

    static List<String> questions() {
        return List.copyOf(asked().keySet());
    }

    @Test
    void noQuestionIsLeftOut() {
        assertThat(questions().stream().map(line -> line.split(" ")[0]))
                .containsExactlyElementsOf(
                        Questions.ALL.stream().map(each -> each.name()).toList());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyQuestionIsAnswered(String line) {
        var words =
                Arrays.stream(line.split(" (?=(?:[^']*'[^']*')*[^']*$)"))
                        .map(word -> word.replace("'", ""))
                        .toArray(String[]::new);
        var answer = Answer.to(home, words);
        if (WITHOUT.contains(words[0])) {
            assertThat(answer.code()).as(line).isEqualTo(1);
            assertThat(answer.err()).as(line).startsWith("rim: ").doesNotContain("Exception");
            return;
        }
        assertThat(answer.code()).as(line + ": " + answer.err()).isZero();
        assertThat(answer.out() + answer.err())
                .as(line)
                .contains(asked().getOrDefault(line, List.of()).toArray(String[]::new))
                .doesNotContain("NaN")
                .doesNotContain("NUTS 0");
    }

    @Test
    void theSameIsAskedOverHttp() {
        for (var address :
                List.of(
                        "rank",
                        "profile/sjh-03",
                        "explain/index/sjh-03",
                        "whatif/sjh-03?set=overlevnad=95",
                        "lift/sjh-03?goal=ranks=1",
                        "peers/sjh-03",
                        "coherence",
                        "compare?region=sjh-03,sjh-04",
                        "changes",
                        "query?region=sjh-03",
                        "method",
                        "rank?format=xlsx")) {
            var answer = service.get("/api/v1/" + address);
            assertThat(answer.statusCode())
                    .as(address + ": " + RunningService.text(answer))
                    .isEqualTo(200);
        }
        assertThat(service.get("/").statusCode()).isEqualTo(200);
        assertThat(service.text("/quality.html")).contains("What to look at first");
        assertThat(service.get("/sdmx/2.1/data/RIM,SCORES").statusCode()).isIn(200, 404);
    }

    @Test
    void whatIsMadeAgainFromTheEditionIsWhatWasWritten() throws IOException {
        var rank = service.json("/api/v1/rank?limit=100");
        var written = Files.readAllLines(folder.resolve("out/scores.csv"));
        int column = List.of(written.getFirst().split(",")).indexOf("index");
        for (var row : rank.path("rows")) {
            if (row.path("score").isNull()) {
                continue;
            }
            var code = row.path("region").asText();
            var line =
                    written.stream()
                            .filter(each -> each.startsWith(code + ",2024,"))
                            .findFirst()
                            .orElseThrow();
            assertThat(row.path("score").asDouble())
                    .isEqualTo(Double.parseDouble(line.split(",")[column]));
            var made = service.json("/api/v1/explain/index/" + code);
            double sum = 0;
            for (var part : made.at("/tree/parts")) {
                sum += part.path("contribution").asDouble();
            }
            assertThat(sum).as(code).isCloseTo(row.path("score").asDouble(), Offset.offset(1e-9));
        }
    }

    @Test
    void theSummaryComesFirst() throws IOException {
        var page = Files.readString(folder.resolve("out/summary.html"));
        assertThat(page)
                .contains("What to look at first")
                .contains("1 unit has no score, sjh-13 Sjukhus N: coverage 0.33")
                .contains("Contrary and redundant pairs")
                .contains("Unstable ranks")
                .contains("OECD/JRC Handbook")
                .doesNotContain("NaN")
                .doesNotContain("null");
        assertThat(page.substring(page.indexOf("<ol>"), page.indexOf("</ol>")).split("<li>").length)
                .isBetween(2, 11);
    }

    @Test
    void anEditionIsAsItWasPublished() {
        var answer = Answer.to(home, "verify");
        assertThat(answer.code()).as(answer.out() + answer.err()).isZero();
    }

    @Test
    void aTableWithoutYearsHasTheYearThatIsSaid() throws IOException {
        var table = folder.resolve("countries.csv");
        Files.writeString(
                table,
                "iso3,name,Research & development (%),Schools\nSWE,Sweden,3.4,9\nNOR,Norway,2.3,8\nISL,Iceland,2.7,\nDNK,Denmark,3.0,7\n");
        var out = folder.resolve("countries");
        var answer =
                Answer.to(
                        "benchmark",
                        "--table",
                        table.toString(),
                        "--year",
                        "2021",
                        "--format",
                        "xlsx",
                        "--out",
                        out.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(out.resolve("results.xlsx")).isNotEmptyFile();
        var rank = Answer.to(new DataHome(out), "rank", "--format", "csv");
        assertThat(rank.out())
                .contains("SWE,Sweden,2021")
                .contains(
                        "ISL,Iceland,2021,,,,,,,0.5,coverage 0.50 (at least 0.60 is needed),,,,,,,\n");
        assertThat(
                        Answer.to(new DataHome(out), "query", "--region", "ISL", "--format", "csv")
                                .out())
                .contains("Research_development")
                .contains("not_available");
        var methodology = new ObjectMapper().readTree(out.resolve("methodology.json").toFile());
        assertThat(methodology.at("/tree/children/0/title").asText())
                .isEqualTo("Research & development (%)");
    }

    @Test
    void whatIsBetterLowMustBeThere() throws IOException {
        var table = folder.resolve("two.csv");
        Files.writeString(table, "unit,a,b\nx,1,2\ny,2,1\n");
        var answer =
                Answer.to(
                        "benchmark",
                        "--table",
                        table.toString(),
                        "--lower",
                        "c",
                        "--out",
                        folder.resolve("two").toString());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .contains("No indicator 'c', named by --lower (expected some of 'a', 'b')");
    }

    /// Columns and units that are named in a list, whether their commas stand in quotes or not, of
    /// a table with a column for each variable and of one with a row for each value.
    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                unit,"Waiting, days",Stars,"Beds, total"
                North,12.5,3,100
                South,7,4,200
                "Korea, Rep.",5,5,300
                Mean,8,4,250
                """,
                """
                unit,indicator,value
                North,"Waiting, days",12.5
                North,Stars,3
                North,"Beds, total",100
                South,"Waiting, days",7
                South,Stars,4
                South,"Beds, total",200
                "Korea, Rep.","Waiting, days",5
                "Korea, Rep.",Stars,5
                "Korea, Rep.","Beds, total",300
                Mean,"Waiting, days",8
                Mean,Stars,4
                Mean,"Beds, total",250
                """
            })
    void aListOfNamesMayHaveNamesWithCommas(String text) throws IOException {
        var table = folder.resolve("commas.csv");
        Files.writeString(table, text);
        for (var lower : List.of("Waiting, days,Stars", "Stars,\"Waiting, days\"")) {
            var out = folder.resolve("commas");
            var answer =
                    Answer.to(
                            "benchmark",
                            "--table",
                            table.toString(),
                            "--lower",
                            lower,
                            "--structure",
                            "Beds, total",
                            "--beside",
                            "Korea, Rep.,Mean",
                            "--out",
                            out.toString());
            assertThat(answer.code()).as(answer.err()).isZero();
            var tree =
                    new ObjectMapper()
                            .readTree(out.resolve("methodology.json").toFile())
                            .at("/tree/children");
            assertThat(tree).hasSize(2);
            assertThat(tree)
                    .allSatisfy(node ->
                            assertThat(node.at("/treatment/direction").asText())
                                    .isEqualTo("lower_is_better"));
            assertThat(Files.readString(out.resolve("ranks.csv")))
                    .isEqualTo("unit,index,Waiting_days,Stars\nNorth,1,2,1\nSouth,1,1,2\n");
        }
    }

    /// What is counted over the draws is what stands in them.
    @Test
    void everyDrawCanBeHad() throws IOException {
        var out = folder.resolve("drawn");
        var answer =
                Answer.to(
                        "benchmark",
                        "--table",
                        folder.resolve("sjukhus.csv").toString(),
                        "--unit",
                        "sjukhus",
                        "--each-draw",
                        "--out",
                        out.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        var draws = Files.readAllLines(out.resolve("draws.csv"));
        assertThat(draws.getFirst()).isEqualTo("draw,unit,year,score,rank");
        assertThat(draws).hasSize(1 + 1000 * 14 * 7);
        var scores =
                draws.stream()
                        .filter(line -> line.contains(",sjh-03,2024,"))
                        .mapToDouble(line -> Double.parseDouble(line.split(",")[3]))
                        .sorted()
                        .toArray();
        var certainty =
                Files.readAllLines(out.resolve("certainty.csv")).stream()
                        .filter(line -> line.startsWith("index,sjh-03,2024,"))
                        .findFirst()
                        .orElseThrow()
                        .split(",");
        var header =
                List.of(Files.readAllLines(out.resolve("certainty.csv")).getFirst().split(","));
        assertThat(Double.parseDouble(certainty[header.indexOf("score_median")]))
                .isCloseTo((scores[499] + scores[500]) / 2, Offset.offset(1e-9));
        assertThat(draws.stream().filter(line -> line.contains(",sjh-13,2024,")))
                .allSatisfy(line -> assertThat(line).endsWith(",,"));
    }

    @Test
    void trendsStandBesideTheScores() throws IOException {
        var lines = Files.readAllLines(folder.resolve("out/trends.csv"));
        assertThat(lines.getFirst())
                .isEqualTo(
                        "unit,indicator,from_year,to_year,years,first,last,percentage_change,"
                                + "annual_growth,fitted_growth,fitted_low,fitted_high,empty");
        var cells =
                lines.stream()
                        .filter(line -> line.startsWith("sjh-03,overlevnad,"))
                        .findFirst()
                        .orElseThrow()
                        .split(",");
        double first = Double.parseDouble(cells[5]);
        double last = Double.parseDouble(cells[6]);
        assertThat(cells[2] + "-" + cells[3]).isEqualTo("2018-2024");
        assertThat(Double.parseDouble(cells[7]))
                .isCloseTo(100 * (last / first - 1), Offset.offset(1e-9));
        assertThat(Double.parseDouble(cells[8]))
                .isCloseTo(Math.pow(last / first, 1 / 6.0) - 1, Offset.offset(1e-9));
        assertThat(lines).noneMatch(line -> line.contains("NaN") || line.contains("Infinity"));
    }

    /// No table of any stage has a number that is none.
    @Test
    void nothingThatIsNoNumberIsPrinted() throws IOException {
        try (var files = Files.list(folder.resolve("out"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("NaN")
                        .doesNotContain("Infinity")
                        .doesNotContain("null");
            }
        }
    }
}

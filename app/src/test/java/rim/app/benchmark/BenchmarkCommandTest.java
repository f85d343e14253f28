package rim.app.benchmark;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;

class BenchmarkCommandTest {
    private static final String IQR = "'outliers':{'method':'iqr','k':1.5,'action':'replace'}";

    @TempDir Path folder;

    private Path write(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private Path methodology(String name, String more) throws IOException {
        return write(
                name,
                ("{'name':'test','title':'T','description':'-','source':'-',"
                                + more
                                + "'tree':{'code':'Index','children':[{'code':'LPI'},{'code':'CO2',"
                                + "'treatment':{'direction':'lower_is_better','denominator':{'variable':'Pop'}}}]}}")
                        .replace('\'', '"'));
    }

    private Answer run(Path table, Path methodology, String... more) {
        var words =
                new java.util.ArrayList<>(
                        java.util.List.of(
                                "benchmark",
                                "--table",
                                table.toString(),
                                "--methodology",
                                methodology.toString(),
                                "--out",
                                folder.resolve("out").toString()));
        words.addAll(java.util.List.of(more));
        return Answer.to(words.toArray(String[]::new));
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve("out").resolve(file));
    }

    @Test
    void aWideTableWithoutYearsComesToScoresAndRanks() throws IOException {
        var table =
                write(
                        "t.csv",
                        "uCode,uName,LPI,CO2,Pop",
                        "X,Ex,1,10,1",
                        "Y,Why,3,20,2",
                        "Z,Zed,2,90,3");
        var answer = run(table, methodology("m.json", ""));
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(text("denominated.csv"))
                .isEqualTo("unit,LPI,CO2\nX,1.0,10.0\nY,3.0,10.0\nZ,2.0,30.0\n");
        assertThat(text("scores.csv"))
                .isEqualTo("unit,Index,LPI,CO2\nX,0.5,0.0,1.0\nY,1.0,1.0,1.0\nZ,0.25,0.5,0.0\n");
        assertThat(text("ranks.csv")).isEqualTo("unit,Index,LPI,CO2\nX,2,3,1\nY,1,1,1\nZ,3,2,3\n");
    }

    @Test
    void aLongTableWithSemicolonsAndCommasIsTheSame() throws IOException {
        var wide = write("w.csv", "uCode,Time,LPI,CO2,Pop", "X,2020,1.5,10,1", "Y,2020,3,20,2");
        var methodology = methodology("m.json", "");
        run(wide, methodology);
        var once = text("scores.csv");
        var answer =
                run(
                        write(
                                "l.csv",
                                "code;year;indicator;value",
                                "Y;2020;CO2;20",
                                "X;2020;LPI;1,5",
                                "X;2020;CO2;10",
                                "Y;2020;LPI;3",
                                "Y;2020;Pop;2",
                                "X;2020;Pop;1"),
                        methodology);
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(text("scores.csv")).isEqualTo(once);
    }

    @Test
    void denominatorsMayStandInATableOfTheirOwn() throws IOException {
        var table = write("t.csv", "uCode,LPI,CO2,Pop", "X,1,10,7", "Y,2,20,7");
        var answer =
                run(
                        table,
                        methodology("m.json", ""),
                        "--denominators",
                        write("d.csv", "uCode,Pop", "X,5", "Y,2", "W,1").toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(text("denominated.csv")).isEqualTo("unit,LPI,CO2\nX,1.0,2.0\nY,2.0,10.0\n");
    }

    @Test
    void allFaultsOfATableAreToldWithTheirLines() throws IOException {
        var table = write("t.csv", "uCode,LPI,Pop", "X,1,2", "Y,high,2", ",3,2", "X,5,2");
        var answer = run(table, methodology("m.json", ""));
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .contains("line 3: not a number: 'high' (expected a value of LPI, or nothing)")
                .contains("line 4: no code of the unit")
                .contains("line 5: a second value of LPI for unit 'X'")
                .contains("no column 'CO2', which the methodology has as an indicator");
    }

    @Test
    void aColumnThatIsNearlyCalledSoIsNamed() throws IOException {
        var wide = write("t.csv", "uCode,LPI,co2,Pop", "X,1,2,2", "Y,3,3,2");
        assertThat(run(wide, methodology("m.json", "")).err())
                .contains(
                        "no column 'CO2', which the methodology has as an indicator (the table has"
                                + " 'co2'; names are the same to the letter)");
        var rows = write("l.csv", "unit,indicator,value", "X,LPI,1", "X,CO_2,3", "X,Pop,4");
        assertThat(run(rows, methodology("m.json", "")).err())
                .contains(
                        "no column 'CO2', which the methodology has as an indicator (the table has 'CO_2'");
    }

    @Test
    void parquetHoldsTheSameNumbers() throws IOException, SQLException {
        var table = write("t.csv", "uCode,LPI,CO2,Pop", "X,1,10,3", "Y,3,20,7", "Z,2,90,11");
        var answer = run(table, methodology("m.json", ""), "--format", "parquet");
        assertThat(answer.code()).as(answer.err()).isZero();
        var file = folder.resolve("out").resolve("denominated.parquet");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("SELECT CO2 FROM '" + file + "' WHERE unit = 'X'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getDouble(1)).isEqualTo(10.0 / 3);
        }
    }

    @Test
    void anotherMethodologyIsComparedByScoresAndRanks() throws IOException {
        var table = write("t.csv", "uCode,LPI,CO2,Pop", "X,1,10,1", "Y,3,60,2", "Z,2,45,3");
        var other =
                methodology(
                        "other.json", "'aggregation':{'method':'mean_min','alpha':1,'beta':0},");
        var answer = run(table, methodology("m.json", ""), "--compare", other.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        // means: 0.5, 0.5, 0.625; least scores: 0, 0, 0.5
        assertThat(text("comparison.csv"))
                .contains("X,,Index,0.5,0.0,2,2,0,0")
                .contains("Z,,Index,0.625,0.5,1,1,0,0");
        assertThat(text("comparison_nodes.csv")).contains("Index,,3,0.0,0");
    }

    @Test
    void whatWasFilledAndReplacedAndIsMissingIsTold() throws IOException {
        var table =
                write(
                        "t.csv",
                        "uCode,Time,Side,LPI,CO2,Pop",
                        "X,2020,east,1,10,1",
                        "X,2021,east,,11,1",
                        "Y,2020,west,3,,2",
                        "Y,2021,west,4,,2");
        var answer =
                run(
                        table,
                        methodology(
                                "m.json",
                                "'minimum_coverage':1,'indicator_defaults':{'gaps':{'method':'latest'}},"));
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(text("imputations.csv")).contains("X,2021,LPI,1.0,latest,2020,");
        assertThat(text("missing.csv"))
                .contains("Y,2020,CO2,no value up to 2020")
                .contains("Y,2020,Index,coverage 0.50 (at least 1.00 is needed)");
        assertThat(text("ranks_in_Side.csv")).startsWith("unit,year,Side,Index,LPI,CO2\n");
        assertThat(text("scores.csv")).doesNotContain("NaN");
    }

    private Path asTheyAre(String name, String more) throws IOException {
        return write(
                name,
                ("{'name':'test','title':'T','description':'-','source':'-',"
                                + "'indicator_defaults':{'normalisation':{'method':'none'}},"
                                + more
                                + ",'tree':{'code':'Index','children':[{'code':'a'},{'code':'b'}]}}")
                        .replace('\'', '"'));
    }

    @Test
    void whatChangedAGeometricBenefitOfTheDoubtIsTold() throws IOException {
        var table =
                write(
                        "t.csv",
                        "unit,year,a,b",
                        "X,2020,1,4",
                        "X,2021,2,4",
                        "Y,2020,2,2",
                        "Y,2021,8,1");
        var answer =
                run(
                        table,
                        asTheyAre(
                                "m.json",
                                "'aggregation':{'method':'geometric_benefit_of_doubt','benchmark':'X','least':0.5,'most':0.5}"));
        assertThat(answer.code()).as(answer.err()).isZero();
        var rows = LongTable.of(folder.resolve("out/geometric_changes.csv")).rows();
        assertThat(rows).hasSize(2);
        // Y from √(2/1 · 2/4) to √(8/2 · 1/4): its own part √(8/2 · 1/2), that of X 1/√2
        var y = rows.getLast();
        assertThat(y)
                .containsEntry("unit", "Y")
                .containsEntry("year", "2021")
                .containsEntry("since", "2020")
                .containsEntry("node", "Index");
        assertThat(Double.parseDouble(y.getOrDefault("change", ""))).isCloseTo(1, within(1e-12));
        assertThat(Double.parseDouble(y.getOrDefault("own_performance", "")))
                .isCloseTo(Math.sqrt(2), within(1e-12));
        assertThat(Double.parseDouble(y.getOrDefault("benchmark", "")))
                .isCloseTo(Math.sqrt(0.5), within(1e-12));
        assertThat(Double.parseDouble(y.getOrDefault("weights", ""))).isCloseTo(1, within(1e-12));
    }

    @Test
    void everyRankHasItsAcceptabilityWhereAsked() throws IOException {
        var table = write("t.csv", "unit,a,b", "X,3,1", "Y,1,2");
        var answer =
                run(
                        table,
                        asTheyAre(
                                "m.json",
                                "'uncertainty':{'draws':8,'weights':{'least':{'a':0.5}},'acceptabilities':true}"));
        assertThat(answer.code()).as(answer.err()).isZero();
        // 3w + (1 - w) is above w + 2(1 - w) for every w above 1/3
        assertThat(text("rank_acceptabilities.csv"))
                .startsWith("unit,node,rank,acceptability\nX,Index,1,1.0\nY,Index,2,1.0\n");
    }

    @Test
    void aScoreBelow0IsToldWhereUnitsAreCompared() throws IOException {
        var table = write("t.csv", "unit,a,b", "X,3,1", "Y,-1,2");
        var answer = run(table, asTheyAre("m.json", "'aggregation':{'method':'benefit_of_doubt'}"));
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("'benefit_of_doubt'", "-1.0 of 'a' for unit 'Y'");
    }

    @Test
    void whatIsUndesirableStaysAsItIs() throws IOException {
        var table = write("t.csv", "unit,a,b", "X,1,2", "Y,2,1");
        var answer =
                run(
                        table,
                        asTheyAre(
                                "m.json",
                                "'aggregation':{'method':'undesirable_benefit_of_doubt','undesirable':['b'],'least':0.2}"));
        assertThat(answer.code()).as(answer.err()).isZero();
        // X could have 1 more of a, and half as much less of b: 1/(1 + 0.2 · 1 + 0.8 · 0.5)
        var x = LongTable.of(folder.resolve("out/scores.csv")).rows().getFirst();
        assertThat(Double.parseDouble(x.getOrDefault("Index", "")))
                .isCloseTo(1 / 1.6, within(1e-12));
    }

    @Test
    void aCategoryMayBeOtherInAnotherYear() throws IOException {
        var table =
                write(
                        "t.csv",
                        "unit,year,a,b,kind",
                        "X,2020,1,4,old",
                        "X,2021,2,5,new",
                        "Y,2020,2,2,old",
                        "Y,2021,8,1,new",
                        "Z,2020,5,3,",
                        "Z,2021,5,7,old");
        var answer =
                run(
                        table,
                        asTheyAre(
                                "m.json",
                                "'aggregation':{'method':'mixed_factor','categories':['kind'],'components':1}"));
        assertThat(answer.code()).as(answer.err()).isZero();
        var rows = LongTable.of(folder.resolve("out/scores.csv")).rows();
        assertThat(rows.stream().filter(row -> row.getOrDefault("Index", "").isEmpty()))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("unit", "Z"));
    }

    @Test
    void whatTreatmentByYearWouldChangeIsTold() throws IOException {
        var table =
                write(
                        "t.csv",
                        "unit,year,a,b",
                        "A,2019,10,1",
                        "B,2019,1,2",
                        "C,2019,4,3",
                        "D,2019,7,4",
                        "E,2019,13,5",
                        "F,2019,16,6",
                        "A,2020,12,1",
                        "B,2020,1,2",
                        "C,2020,2,3",
                        "D,2020,3,4",
                        "E,2020,4,5",
                        "F,2020,5,6");
        var answer = run(table, treated("m.json", IQR));
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(text("treatment_over.csv"))
                .startsWith(
                        "unit,year,since,node,change,other_change,other_way,other\nA,2020,2019,")
                .contains(",yes,each_year\n");
        assertThat(text("treatment_over_nodes.csv"))
                .contains(
                        "2020,2019,Index,6,1,",
                        "2020,2019,a,6,1,",
                        "2020,2019,b,6,0,0.0,each_year");
        assertThat(text("summary.html"))
                .contains("1 of 6 changes of Index since 2019 go the other way when outliers");
        run(table, treated("y.json", IQR + ",'over':'each_year'"));
        assertThat(text("treatments.csv")).contains("A,2020,a,replaced,12.0,5.0");
        assertThat(text("summary.html")).contains("over all base years together instead");
        run(table, treated("n.json", "'gaps':[]"), "--out", folder.resolve("none").toString());
        assertThat(folder.resolve("none/treatment_over.csv")).doesNotExist();
    }

    @Test
    void aNodeThatDerivedWeightsLeaveOutIsToldAndCanKeepAShare() throws IOException {
        var table =
                write("t.csv", "unit,a,b,c", "P,1,2,9", "Q,2,1,7", "R,3,4,5", "S,4,3,3", "T,5,5,2");
        run(table, weighing("m.json", "{'method':'equal_influence'}"));
        assertThat(text("weights.csv")).contains("b,,Index,0.0,0.0,0.0,equal_influence,");
        assertThat(text("summary.html"))
                .contains("The weights below Index are derived, and b gets none");
        run(table, weighing("l.json", "{'method':'equal_influence','least':0.1}"));
        assertThat(weight("b", "share")).isCloseTo(0.1, within(1e-9));
        assertThat(text("summary.html")).doesNotContain("gets none");
        double least = weight("b", "mean_correlation");
        run(table, weighing("g.json", "{'method':'greatest_correlation'}"));
        assertThat(weight("b", "share")).isPositive();
        assertThat(weight("b", "mean_correlation")).isGreaterThan(least);
    }

    /// Each of the optimised weights is the best by its own criterion, and all are told by both.
    @Test
    void weightsOfEveryMethodAreToldByTheSameCriteria() throws IOException {
        var table =
                write(
                        "t.csv",
                        "unit,a,b,c",
                        "P,1,12,9",
                        "Q,2,11,4",
                        "R,3,24,5",
                        "S,4,13,3",
                        "T,5,35,12",
                        "U,9,21,8");
        var mean = new TreeMap<String, Double>();
        var worst = new TreeMap<String, Double>();
        for (var method :
                List.of("given", "equal", "pca", "equal_influence", "greatest_correlation")) {
            run(table, weighing("m.json", "{'method':'" + method + "'}"));
            mean.put(method, weight("a", "mean_correlation"));
            worst.put(method, weight("a", "worst_distance"));
            assertThat(
                            weight("a", "influence")
                                    + weight("b", "influence")
                                    + weight("c", "influence"))
                    .as(method)
                    .isEqualTo(1, within(1e-9));
        }
        assertThat(mean.get("given")).isEqualTo(mean.get("equal"));
        var greatest = requireNonNull(mean.get("greatest_correlation"));
        var least = requireNonNull(worst.get("equal_influence"));
        assertThat(mean)
                .allSatisfy((method, r) ->
                        assertThat(r).as(method).isLessThanOrEqualTo(greatest + 1e-12));
        assertThat(worst)
                .allSatisfy((method, distance) ->
                        assertThat(distance).as(method).isGreaterThanOrEqualTo(least - 1e-12));
    }

    private Path varied(String more) throws IOException {
        return write(
                "v.json",
                ("{'name':'test','title':'T','description':'-','source':'-',"
                                + "'indicator_defaults':{'normalisation':{'method':'none'}},'uncertainty':{"
                                + more
                                + "},'tree':{'code':'Index','children':[{'code':'a'},{'code':'b'}]}}")
                        .replace('\'', '"'));
    }

    @Test
    void drawsOfValuesMadeElsewhereAreThoseThatAreCounted() throws IOException {
        var table = write("t.csv", "unit,a,b", "X,1,3", "Y,2,2", "Z,5,1");
        var draws =
                write(
                        "d.csv",
                        "draw,unit,indicator,value",
                        "one,X,a,1",
                        "two,X,a,9",
                        "three,X,a,5",
                        "three,Y,b,0",
                        "four,Z,a,5");
        // errors of data that the methodology would make up give way
        var methodology = varied("'draws':50,'data':{'gaps':true}");
        var answer = run(table, methodology, "--draws", draws.toString(), "--each-draw");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(text("draws.csv"))
                .isEqualTo(
                        """
                        draw,unit,score,rank
                        0,X,2.0,2
                        0,Y,2.0,2
                        0,Z,3.0,1
                        1,X,6.0,1
                        1,Y,2.0,3
                        1,Z,3.0,2
                        2,X,4.0,1
                        2,Y,1.0,3
                        2,Z,3.0,2
                        3,X,2.0,2
                        3,Y,2.0,2
                        3,Z,3.0,1
                        """);
        var row =
                LongTable.of(folder.resolve("out/certainty.csv")).rows().stream()
                        .filter(r -> "Index".equals(r.get("node")) && "X".equals(r.get("unit")))
                        .findFirst()
                        .orElseThrow();
        assertThat(row).containsEntry("draws", "4");
        assertThat(Double.parseDouble(row.getOrDefault("score_mean", ""))).isEqualTo(3.5);
    }

    @Test
    void drawsOfWeightsMadeElsewhereGoWithThoseOfValues() throws IOException {
        var table = write("t.csv", "unit,year,a,b", "X,2020,1,3", "Y,2020,2,2", "Z,2020,5,1");
        var weights = write("w.csv", "draw;a;b", "1;3;1", "2;0;2");
        var values =
                write("d.csv", "draw,unit,year,indicator,value", "2,Y,2020,b,7", "1,Y,2020,a,4");
        run(
                table,
                varied("'weights':{}"),
                "--draws",
                weights.toString(),
                "--draws",
                values.toString(),
                "--each-draw");
        assertThat(text("draws.csv"))
                .contains("0,X,2020,1.5,3", "0,Y,2020,3.5,2", "0,Z,2020,4.0,1")
                .contains("1,X,2020,3.0,2", "1,Y,2020,7.0,1", "1,Z,2020,1.0,3");
    }

    @Test
    void drawsThatDoNotFitAreToldWithTheirLines() throws IOException {
        var table = write("t.csv", "unit,a,b", "X,1,3", "Y,2,2", "Z,5,1");
        var methodology = varied("");
        var values =
                write(
                        "d.csv",
                        "draw,unit,indicator,value",
                        "1,X,a,1",
                        "1,Q,a,1",
                        "1,X,c,1",
                        "1,X,a,2",
                        "1,Y,a,much");
        assertThat(run(table, methodology, "--draws", values.toString()).err())
                .contains("line 3: no unit 'Q'", "line 4: 'c' is no indicator")
                .contains("line 5: a second row of draw 1, X", "line 6: 'much' is no number");
        var weights = write("w.csv", "draw,a,b", "1,-1,1", "2,0,0");
        assertThat(run(table, methodology, "--draws", weights.toString()).err())
                .contains("line 2: a weight of -1 (expected 0 or more, at most 1e100)");
        write("w.csv", "draw,a,b", "1,1,1", "2,0,0");
        assertThat(run(table, methodology, "--draws", weights.toString()).err())
                .contains("Draw '2' gives the weight 0 to all nodes below 'Index'");
        write("d.csv", "draw,unit,indicator,value", "1,X,a,1");
        write("w.csv", "draw,a,b", "1,1,1", "2,0,1");
        assertThat(
                        run(
                                        table,
                                        methodology,
                                        "--draws",
                                        weights.toString(),
                                        "--draws",
                                        values.toString())
                                .err())
                .contains("Draw '2' has weights and no values");
        assertThat(run(table, treated("n.json", "'gaps':[]"), "--draws", weights.toString()).err())
                .contains("expected 'uncertainty'");
    }

    private double weight(String node, String column) {
        return LongTable.of(folder.resolve("out/weights.csv")).rows().stream()
                .filter(row -> node.equals(row.get("node")))
                .mapToDouble(row -> Double.parseDouble(row.getOrDefault(column, "")))
                .findFirst()
                .orElseThrow();
    }

    private Path weighing(String name, String method) throws IOException {
        return write(
                name,
                ("{'name':'test','title':'T','description':'-','source':'-','weighting':"
                                + method
                                + ",'tree':{'code':'Index','children':[{'code':'a'},{'code':'b'},{'code':'c'}]}}")
                        .replace('\'', '"'));
    }

    private Path treated(String name, String treatment) throws IOException {
        return write(
                name,
                ("{'name':'test','title':'T','description':'-','source':'-','indicator_defaults':{"
                                + treatment
                                + "},'tree':{'code':'Index','children':[{'code':'a'},{'code':'b'}]}}")
                        .replace('\'', '"'));
    }
}

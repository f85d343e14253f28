package rim.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;

class BenchmarkCommandTest {
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
}

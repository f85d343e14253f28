package rim.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.app.Answer;

/// Tables as offices keep them: headers in their language, decimals and thousands as they write
/// them.
class TablesOfOfficesTest {
    @TempDir Path folder;

    private Path table(String... lines) throws IOException {
        return Files.write(folder.resolve("t.csv"), List.of(lines));
    }

    private Answer benchmark(Path table, String... more) {
        var words = new ArrayList<>(List.of("benchmark", "--table", table.toString()));
        words.addAll(List.of(more));
        words.addAll(List.of("--out", folder.resolve("out").toString()));
        return Answer.to(words.toArray(String[]::new));
    }

    private List<String> out(String table) throws IOException {
        return Files.readAllLines(folder.resolve("out").resolve(table + ".csv"));
    }

    @Test
    void unitsAndYearsAreFoundByWhatTheyTellApart() throws IOException {
        var table =
                table(
                        "Schule;Jahr;Quote;Land;gegründet",
                        "Nord;2022;61,5;Hessen;1901",
                        "Nord;2023;63,0;Hessen;1901",
                        "Süd;2022;48,2;Hessen;1975",
                        "Süd;2023;49,9;Hessen;1975");
        var answer = benchmark(table);
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.err())
                .contains(
                        "Column 'Schule' is taken for the unit's code, as it tells the rows apart")
                .contains("Column 'Jahr' is taken for the year, as it tells the rows apart");
        assertThat(out("imputed")).contains("Nord,2022,61.5,1901.0", "Süd,2023,49.9,1975.0");
    }

    /// Two columns that tell the rows apart, or none, leave a doubt; a year that all rows have is
    /// no reason to take one.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "school,town,a;x,p,1;y,q,2 | No column with the unit's code",
                "school,town,a;x,p,1;x,p,2 | No column with the unit's code",
                "school,founded,a;x,1901,1;x,1901,2 | No column with the unit's code",
                "unit,from,to,a;x,2020,2021,1;x,2022,2023,2 | a second value of a for unit 'x'",
            })
    void whereSeveralWouldDoNoneIsTaken(String lines, String told) throws IOException {
        assertThat(benchmark(table(lines.split(";"))).err()).contains(told);
    }

    @Test
    void aYearOfEachUnitIsAnIndicator() throws IOException {
        assertThat(benchmark(table("unit,founded,a", "x,1901,1", "y,1950,2")).code()).isZero();
        assertThat(out("imputed")).contains("x,1901.0,1.0", "y,1950.0,2.0");
    }

    /// Where one column has decimals behind a comma, a point parts thousands in another.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "61,5 | 48,2 | 812 | 1.204",
                "1.061,5 | 48,2 | 812 | 1.204",
                "61.5 | 48.2 | 812 | 1,204",
            })
    void decimalsInOneColumnTellThousandsInAnother(
            String first, String second, String small, String large) throws IOException {
        var answer =
                benchmark(
                        table("unit;a;b", "x;" + first + ";" + small, "y;" + second + ";" + large));
        assertThat(answer.err())
                .contains(
                        "line 3 says '" + large + "', which is a number with marks for thousands");
    }

    /// Never is 1.204 beside 812 taken for less than it.
    @Test
    void numbersOfThreeDigitsThatGoOnBehindAPointAreAsked() throws IOException {
        var table = table("unit;a", "x;812", "y;1.204", "z;1.310");
        assertThat(benchmark(table).err())
                .contains(
                        "'1.204' may be a decimal or a number of thousands (expected '--decimal .'"
                                + " for decimals, '--decimal ,' for thousands)");
        assertThat(benchmark(table, "--decimal", ".").code()).isZero();
        assertThat(out("imputed")).contains("x,812.0", "y,1.204");
        assertThat(benchmark(table, "--decimal", ",").code()).isZero();
        assertThat(out("imputed")).contains("x,812.0", "y,1204.0");
    }

    /// Three decimals are decimals where nothing of three digits stands beside them, and where
    /// thousands stand without a mark.
    @Test
    void threeDecimalsAreDecimals() throws IOException {
        for (var lines :
                List.of(
                        List.of("unit,a", "x,12.345", "y,13.204"),
                        List.of("unit,a", "x,12.345", "y,13"),
                        List.of("unit,a", "x,812", "y,1204", "z,12.345"),
                        List.of("unit,a,b", "x,812,0.5", "y,1.204,2"))) {
            assertThat(benchmark(table(lines.toArray(String[]::new))).code()).isZero();
        }
    }

    /// What was put together from several files has points before decimals in one column and commas
    /// in another; each is read as it is written.
    @Test
    void columnsMayHaveDecimalsEachInItsWay() throws IOException {
        var answer =
                benchmark(
                        table("unit;a;b;c", "x;1.5;10,25;7", "y;2.5;20,5;n.d.", "z;4.25;35,75;9"));
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.err()).doesNotContain("taken for text");
        assertThat(out("imputed")).contains("x,1.5,10.25,7.0", "y,2.5,20.5,", "z,4.25,35.75,9.0");
    }

    @Test
    void aNumberOfThreeDecimalsBesideColumnsThatDifferIsAsked() throws IOException {
        assertThat(benchmark(table("unit;a;b;c", "x;1.5;10,25;1.204", "y;2.5;20,5;812")).err())
                .contains(
                        "'1.204' in column 'c' may be a decimal or a number of thousands: other"
                                + " columns have points or commas before decimals");
    }

    @Test
    void aColumnThatHasSomeNumbersAmongMoreWordsIsTold() throws IOException {
        assertThat(benchmark(table("unit;a;b", "x;12;1.5", "y;secret;2.5", "z;hidden;0.5")).err())
                .contains("Column 'a' is taken for text and no indicator");
    }

    @Test
    void aCommaAmongPointsIsTold() throws IOException {
        var answer = benchmark(table("unit;a;b", "x;1.5;1", "y;2,5;2", "z;3.5;4"));
        assertThat(answer.err())
                .contains(
                        "Column 'a' is taken for text and no indicator: line 3 says '2,5', which is"
                                + " a number with a comma where others have a point");
    }

    @Test
    void allSaysTheSameWithAPointOrAComma() throws IOException {
        var scores =
                Stream.of(
                                List.of("unit;a;b", "x;1,5;-0,25", "y;2,5;1e3", "z;3;1,5E+3"),
                                List.of("unit;a;b", "x;1.5;-0.25", "y;2.5;1e3", "z;3;1.5E+3"))
                        .map(lines -> {
                            try {
                                var answer = benchmark(table(lines.toArray(String[]::new)));
                                assertThat(answer.code()).as(answer.err()).isZero();
                                return out("scores");
                            } catch (IOException e) {
                                throw new java.io.UncheckedIOException(e);
                            }
                        })
                        .distinct();
        assertThat(scores).hasSize(1);
    }
}

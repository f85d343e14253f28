package rim.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers with what tables write around them: units, marks for thousands, flags, footnotes, and
/// the negative numbers of accounts.
class NumbersInCellsTest {
    @TempDir Path folder;

    private TableReading column(String... cells) throws IOException {
        var lines = new java.util.ArrayList<>(List.of("unit;a"));
        for (int i = 0; i < cells.length; i++) {
            lines.add("u" + (i + 1) + ";" + cells[i]);
        }
        return TableReading.of(folder, lines);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    (20.7) | 3.5 | -20.7 | 3.5 | as negative, as accounts write them: '(20.7)'
                    20.7- | 3.5 | -20.7 | 3.5 |
                    \u221220,7 | 3,5 | -20.7 | 3.5 |
                    \u201320,7 | 3,5 | -20.7 | 3.5 |
                    $(1,234.50) | $3.50 | -1234.5 | 3.5 | '$' in 'a'
                    12 % | 3.5% | 12.0 | 3.5 | '%' in 'a'
                    12,5 % | 7,5 % | 12.5 | 7.5 | '%' in 'a'
                    € 1 234,50 | € 300,25 | 1234.5 | 300.25 | '€' in 'a'
                    SEK 12.5 | SEK 0.5 | 12.5 | 0.5 | 'SEK' in 'a'
                    12.3 km | 13 km | 12.3 | 13.0 | 'km' in 'a'
                    1 234,5 | 456,8 | 1234.5 | 456.8 |
                    1\u00a0234 | 2\u202f345 | 1234.0 | 2345.0 |
                    1.234.567,8 | 12,5 | 1234567.8 | 12.5 |
                    1.234.567 | 1.234 | 1234567.0 | 1234.0 |
                    1,234.5 | 2,345 | 1234.5 | 2345.0 |
                    1'234.5 | 2'345 | 1234.5 | 2345.0 |
                    12.3* | 13 | 12.3 | 13.0 | which are no flags: '12.3*'
                    12.3¹ | 13† | 12.3 | 13.0 | which are no flags: '12.3¹', '13†'
                    12.3 1) | 13 [2] | 12.3 | 13.0 | which are no flags: '12.3 1)', '13 [2]'
                    """)
    void aNumberIsReadWithoutWhatStandsAroundIt(
            String one, String other, double first, double second, String told) throws IOException {
        var read = column(one, other);
        assertThat(read.cells())
                .as(read.told())
                .containsExactly("u1 a " + first + " @2:2", "u2 a " + second + " @3:2");
        if (told != null) {
            assertThat(read.told()).contains(told);
        }
    }

    /// As in Eurostat's files, and with any letter in brackets.
    @Test
    void lettersBehindNumbersAreFlags() throws IOException {
        var read = column("12.3 b", "12.3b", "12.3 (p)", "12.3(a)", "1 234,5 e", "7 bu", ": c");
        assertThat(column("12.3 b", "12.3b", "12.3 (p)", "12.3(a)", "7 bu", ": c", "5").cells())
                .containsExactly(
                        "u1 a 12.3 b @2:2",
                        "u2 a 12.3 b @3:2",
                        "u3 a 12.3 p @4:2",
                        "u4 a 12.3 a @5:2",
                        "u5 a 7.0 bu @6:2",
                        "u7 a 5.0 @8:2");
        assertThat(read.cells()).as("two marks before decimals").isEmpty();
    }

    @Test
    void whatIsWrittenInSomeCellsOnlyIsAsked() throws IOException {
        assertThat(column("20.7%", "3.5", "4").told())
                .contains(
                        "line 2 says '20.7%', which is a number with '%' where others have no unit"
                                + " (expected the same in all)");
        assertThat(column("(20.7)", "-3.5", "4").told())
                .contains("a number in brackets where negative ones have a minus");
        assertThat(column("1.2 million", "900 thousand").told())
                .contains("No column with numbers beside the unit's code");
        assertThat(column("<0.5", "3", "4").told()).contains("'<0.5', which is not a number");
        assertThat(column("1.1.1", "1.1.2").told()).doesNotContain("'1.1.1'");
    }

    @Test
    void noughtNeedsNoUnit() throws IOException {
        assertThat(column("20.7%", "0", "3%").cells()).contains("u2 a 0.0 @3:2");
    }

    /// Who says which mark is of decimals says that the other parts thousands.
    @Test
    void aMarkThatIsSaidToBeOfDecimalsLeavesThousandsToTheOther() throws IOException {
        var lines = List.of("unit;a", "x;812", "y;1.204");
        assertThat(TableReading.of(folder, lines, "--decimal", ",").cells())
                .contains("y a 1204.0 @3:2");
        assertThat(TableReading.of(folder, lines, "--decimal", ".").cells())
                .contains("y a 1.204 @3:2");
        assertThat(TableReading.of(folder, lines).told())
                .contains("(expected '--decimal .' for decimals, '--decimal ,' for thousands)");
    }

    @Test
    void flagsOfAWholeYearStandInItsName() throws IOException {
        assertThat(
                        TableReading.of(
                                        folder,
                                        List.of("geo,2019,2020p,2021 (e)", "A,1,2,3 b", "B,2,3,4"))
                                .cells())
                .contains("A table 2020 2.0 p @2:3", "A table 2021 3.0 be @2:4");
    }

    @Test
    void whatOfficesWriteForNoValueIsNone() throws IOException {
        assertThat(column("1", "/", "[c]", "[x]", "not available", "*", ": c", "2").cells())
                .containsExactly("u1 a 1.0 @2:2", "u8 a 2.0 @9:2");
    }
}

package rim.sources.inspect.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberStyleTest {

    private static NumberStyle of(String numbers) {
        return NumberStyle.of(List.of(numbers.split(" \\| ", -1)), true);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "1.5 | 2 | -3.25;'.';-",
                "1,5 | 2 | -3,25;',';-",
                "1,234.5 | 12.0;'.';','",
                "1.234,5 | 12,0;',';'.'",
                "1 234,5 | 12,0;',';' '",
                "1 234.5 | 12.0;'.';' '",
                "1'234.5 | 12.0;'.';''''",
                "1\u00a0234,5 | 2,0;',';'\u00a0'",
                "1\u202f234,5 | 2,0;',';'\u202f'",
                "1\u00a0234.5 | 2.0;'.';'\u00a0'",
                "12 | 13;'.';-",
                "1.5e10 | 2E-3;'.';-",
                ".5 | 5.;'.';-",
                "1.5 b | 2.0 bu;'.';-"
            })
    void theWayInWhichNumbersAreWrittenIsFound(String numbers, String decimal, String thousands) {
        var style = of(numbers);
        assertThat(style.decimal()).isEqualTo(decimal);
        assertThat(style.thousands()).isEqualTo(thousands);
        assertThat(style.isSure()).isTrue();
    }

    /// `1,234` may be a number of four digits, or one and a bit: nobody can say for sure.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "1,234;',';-",
                "1,234 | 2,345 | 3,456 | 5;',';-",
                "1,234 | 2,345 | 3,456 | 4,567 | 5,678;',';-",
                "12,345 b | 1,000 | 999,999 | 4,567 | 5,678 | 7;',';-"
            })
    void commasBeforeThreeDigitsAreUnsure(String numbers, String decimal, String thousands) {
        var style = of(numbers);
        assertThat(style.decimal()).isEqualTo(decimal);
        assertThat(style.thousands()).isEqualTo(thousands);
        assertThat(style.isSure()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"0,234", "1,2345", "1234,567", "1,23 | 1,234", "1,234 | 0,500"})
    void oneCommaThatCanOnlyBeADecimalOneSettlesIt(String numbers) {
        var style = of(numbers);
        assertThat(style.decimal()).isEqualTo(",");
        assertThat(style.thousands()).isNull();
        assertThat(style.isSure()).isTrue();
    }

    @Test
    void aFewTextsAmongTheNumbersDoNotMatter() {
        var numbers = new ArrayList<>(List.of("n.a.", ":", "see note", "1,5", "2,5", "13,5", "4"));
        assertThat(NumberStyle.of(numbers, true).decimal()).isEqualTo(",");
    }

    @Test
    void whereThereAreNoNumbersThePlainWayIsTaken() {
        assertThat(NumberStyle.of(List.of(), true)).isEqualTo(new NumberStyle(".", null, true));
        assertThat(NumberStyle.of(List.of("a", "b"), true).decimal()).isEqualTo(".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "'.';-;1.5;true",
                "'.';-;1,5;false",
                "'.';-;1e5;true",
                "'.';-;1e5555;false",
                "'.';-;1.5 bu;true",
                "'.';-;1.5 b9;false",
                "'.';-;.;false",
                "'.';-;'';false",
                "'.';-;-.5;true",
                "'.';',';1,234;true",
                "'.';',';12,34;false",
                "'.';',';1,234,567.89;true",
                "'.';',';,234;false",
                "'.';',';1234;false",
                "',';'.';-1.234,5;true"
            })
    void onlyWhatIsWrittenInTheStyleIsANumberOfIt(
            String decimal, String thousands, String text, boolean isNumber) {
        assertThat(new NumberStyle(decimal, thousands, true).isNumber().test(text))
                .isEqualTo(isNumber);
    }

    /// Whatever way numbers are written, it is found again from fifty of them with decimals.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "'.';-",
                "',';-",
                "'.';','",
                "',';'.'",
                "',';' '",
                "',';'\u00a0'",
                "'.';'\u202f'",
                "'.';''''"
            })
    void aStyleIsFoundAgainFromWhatItWrites(String decimal, String thousands) {
        var random = new Random(2);
        for (int trial = 0; trial < 50; trial++) {
            var numbers = new ArrayList<String>();
            for (int i = 0; i < 50; i++) {
                var text = String.format(Locale.ROOT, "%,.2f", random.nextDouble() * 1e7);
                numbers.add(
                        text.replace('.', '#')
                                .replace(",", thousands == null ? "" : thousands)
                                .replace("#", decimal));
            }
            var style = NumberStyle.of(numbers, true);
            assertThat(style.decimal()).isEqualTo(decimal);
            assertThat(style.thousands()).isEqualTo(thousands);
        }
    }
}

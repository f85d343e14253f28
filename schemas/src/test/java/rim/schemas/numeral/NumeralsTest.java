package rim.schemas.numeral;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// As Oxford's guide to style has it for English, and Svenska skrivregler for Swedish.
class NumeralsTest {
    @Test
    void englishGroupsWithCommasAndWritesPerCentBesideTheNumber() {
        assertThat(Numerals.ENGLISH.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(Numerals.ENGLISH.percent("47.9")).isEqualTo("47.9%");
        assertThat(Numerals.ENGLISH.united("0.67", "% of GDP")).isEqualTo("0.67% of GDP");
    }

    @Test
    void swedishHasSpacesThatDoNotBreak() {
        assertThat(Numerals.SWEDISH.count(1_234_567)).isEqualTo("1\u00a0234\u00a0567");
        assertThat(Numerals.SWEDISH.percent("47,9")).isEqualTo("47,9\u00a0%");
        assertThat(Numerals.SWEDISH.united("0,67", "% av BNP")).isEqualTo("0,67\u00a0% av BNP");
    }

    /// A catalogue says a unit in words, as it may stand alone; behind a number it is the sign.
    @Test
    void perCentInWordsIsTheSignBehindANumber() {
        assertThat(Numerals.behind("per cent")).isEqualTo("%");
        assertThat(Numerals.behind("percent of GDP")).isEqualTo("% of GDP");
        assertThat(Numerals.behind("procent av BNP")).isEqualTo("% av BNP");
        assertThat(Numerals.behind("percentage points")).isEqualTo("percentage points");
        assertThat(Numerals.behind("procentenheter")).isEqualTo("procentenheter");
        assertThat(Numerals.behind("per million inhabitants")).isEqualTo("per million inhabitants");
    }

    @Test
    void otherUnitsStandApartAndNoneLeavesTheNumber() {
        assertThat(Numerals.ENGLISH.united("3", "per 1,000 inhabitants"))
                .isEqualTo("3 per 1,000 inhabitants");
        assertThat(Numerals.SWEDISH.united("3", "")).isEqualTo("3");
    }

    @Test
    void decimalsAndDigitsAreAsAskedWithASignOfMinus() {
        assertThat(Numerals.ENGLISH.fixed(-1234.565, 2)).isEqualTo("\u22121,234.57");
        assertThat(Numerals.SWEDISH.fixed(0.5, 3)).isEqualTo("0,500");
        assertThat(Numerals.ENGLISH.measured(123_456.7)).isEqualTo("123,457");
        assertThat(Numerals.ENGLISH.measured(0.000_123_456)).isEqualTo("0.0001235");
        assertThat(Numerals.SWEDISH.measured(5_000)).isEqualTo("5\u00a0000");
        assertThat(Numerals.SWEDISH.measured(0)).isEqualTo("0");
    }

    /// The catalogue's English is grouped alike.
    @Test
    void noEnglishTextOfTheCatalogueGroupsWithSpaces() throws Exception {
        try (var file =
                NumeralsTest.class.getResourceAsStream("/rim/schemas/indicator/catalogue.json")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            var spaced = Pattern.compile("per 1[ \u00a0]000 (inhabitants|persons|people)");
            assertThat(spaced.matcher(text).find()).isFalse();
        }
    }
}

package rim.sources.form.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The characters are those of OWASP's page on CSV injection.
class SpreadsheetTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+A1",
                "-A1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "=cmd|' /C calc'!A0",
                "--1"
            })
    void whatASpreadsheetWouldWorkOutIsWrittenAsText(String text) {
        assertThat(SpreadsheetText.safe(text)).isEqualTo("'" + text);
        assertThat(SpreadsheetText.read(SpreadsheetText.safe(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-0.5", "+3", "-1e-7", "text", "'quoted'", "'", "a=b", "47.9"})
    void allElseStaysAsItIs(String text) {
        assertThat(SpreadsheetText.safe(text)).isEqualTo(text);
        assertThat(SpreadsheetText.read(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'=1", "''=1", "'-A"})
    void whatLooksAsIfItWereMadeSafeComesBackAsItWas(String text) {
        assertThat(SpreadsheetText.read(SpreadsheetText.safe(text))).isEqualTo(text);
    }
}

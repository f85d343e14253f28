package rim.sources.form.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    private static List<String> fields(String line) {
        var fields = CsvText.fields(line, ',');
        return fields == null ? List.of("none") : List.of(fields);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a,b,c | a;b;c",
                ",, | ;;",
                "`` | ``",
                "a, b ,c | a; b ;c",
                "\"a,b\",c | a,b;c",
                "\"a\"\"b\",c | a\"b;c",
                "\"\",\"\" | ;",
                "\"\"\"\" | \"",
                "a\"b,c | a\"b;c",
                "a,\"b\" ,c | a;b;c",
                "a,b\" | a;b\"",
                "' a',b | ' a';b"
            })
    void fieldsAreTakenApart(String line, String parts) {
        assertThat(fields(line)).containsExactly(parts.split(";", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a", "\"a,b", "a,\"", "\"a\"\"", "\"a\"b", "\"a\" b,c", "a,\"b\"c\""})
    void aQuoteThatIsNotClosedOrGoesOnGivesNoFields(String line) {
        assertThat(CsvText.fields(line, ',')).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"a | true",
                "a,\"b,c | true",
                "\"a\"\" | true",
                "\"a\" | false",
                "a\" | false",
                "a | false",
                "`` | false",
                "\"a\"b | false",
                "\"a\"\"b\",\" | true"
            })
    void aLineIsOpenWhenItStopsInsideQuotes(String line, boolean isOpen) {
        assertThat(CsvText.isOpen(line, ',')).isEqualTo(isOpen);
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void whatIsWrittenAsRfc4180HasItIsReadAgain(char delimiter) {
        var random = new Random(delimiter);
        var alphabet = "ab\"\n ,;\t|é'";
        for (int trial = 0; trial < 2_000; trial++) {
            var fields = new ArrayList<String>();
            var line = new StringBuilder();
            for (int i = 0; i <= random.nextInt(5); i++) {
                var field = new StringBuilder();
                for (int k = random.nextInt(6); k > 0; k--) {
                    field.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
                fields.add(field.toString());
                boolean mayBePlain =
                        field.indexOf("\"") < 0
                                && field.indexOf(String.valueOf(delimiter)) < 0
                                && field.indexOf("\n") < 0;
                line.append(i == 0 ? "" : delimiter)
                        .append(
                                mayBePlain && random.nextBoolean()
                                        ? field
                                        : "\"" + field.toString().replace("\"", "\"\"") + "\"");
            }
            assertThat(CsvText.fields(line.toString(), delimiter))
                    .as(line.toString())
                    .containsExactly(fields.toArray(String[]::new));
            assertThat(CsvText.isOpen(line.toString(), delimiter)).isFalse();
        }
    }

    /// A text cut inside a quoted field is open, and closing it makes it whole.
    @Test
    void aLineCutInsideQuotesIsOpenWhereverItIsCut() {
        var line = "\"abc,def\nghi\"";
        for (int end = 1; end < line.length() - 1; end++) {
            assertThat(CsvText.isOpen(line.substring(0, end), ',')).isTrue();
            assertThat(CsvText.fields(line.substring(0, end) + '"', ',')).hasSize(1);
        }
    }
}

package rim.index.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.schemas.RimException;

class TranslationReaderTest {
    private static final String DIGITS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    @TempDir private Path folder;

    private static String digits(int number) {
        return number < 64
                ? DIGITS.substring(number, number + 1)
                : digits(number / 64) + DIGITS.charAt(number % 64);
    }

    /// As FreeDict's dictionaries are in Debian.
    private Path dictionary(boolean isPacked, Map<String, String> entries) throws IOException {
        var text = new StringBuilder("A dictionary\n");
        var index = new StringBuilder("00databaseinfo\tA\tN\n");
        for (var each : entries.entrySet()) {
            int from = text.toString().getBytes(StandardCharsets.UTF_8).length;
            int length = each.getValue().getBytes(StandardCharsets.UTF_8).length;
            index.append(each.getKey()).append('\t').append(digits(from)).append('\t');
            index.append(digits(length)).append('\n');
            text.append(each.getValue());
        }
        var packed = folder.resolve(isPacked ? "words.dict.dz" : "words.dict");
        try (var bytes = Files.newOutputStream(packed);
                var out = isPacked ? new GZIPOutputStream(bytes) : bytes) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        return Files.writeString(folder.resolve("words.index"), index);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofAnEntryTheTranslationsAreReadAndNotWhatIsSaidOfThem(boolean isPacked)
            throws IOException {
        var file =
                dictionary(
                        isPacked,
                        Map.of(
                                "punkt",
                                "Punkt /pˈʊŋkt/ <masc, n, sg>\n [ling.] full stop <n> [Br.] , period <n>"
                                        + " [Am.]\n      \"einen Punkt setzen\"  - put a full stop\n"
                                        + "   Synonym: {Schlusspunkt}\n\n see: {Punkte}\n",
                                "köln",
                                "Köln\n1. Cologne (a town)\n"));

        assertThat(TranslationReader.read(file))
                .isEqualTo(
                        Map.of(
                                "punkt",
                                List.of("full stop", "period"),
                                "köln",
                                List.of("Cologne")));
        assertThat(
                        TranslationReader.read(
                                folder.resolve(isPacked ? "words.dict.dz" : "words.dict")))
                .containsOnlyKeys("punkt", "köln");
    }

    @Test
    void textHasAWordATabAndItsTranslations() throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("words.tsv"),
                        "# words of our own\nBezirk\tdistrict, county\tarea\nLand\tcountry\nno tab\nLand\tstate;country\n");

        assertThat(TranslationReader.read(file))
                .isEqualTo(
                        Map.of(
                                "bezirk", List.of("district", "county", "area"),
                                "land", List.of("country", "state")));
    }

    @Test
    void aFileThatIsNoneSaysWhatIsExpected() throws IOException {
        var empty = Files.writeString(folder.resolve("empty.tsv"), "no tab");
        assertThatThrownBy(() -> TranslationReader.read(empty))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("No word in the translations")
                .hasMessageContaining("expected a dictionary of dictd");
        assertThatThrownBy(() -> TranslationReader.read(folder.resolve("none.tsv")))
                .isInstanceOf(RimException.class)
                .hasMessageStartingWith("Cannot read the translations: '");
        var alone = Files.writeString(folder.resolve("alone.index"), "a\tA\tB\n");
        assertThatThrownBy(() -> TranslationReader.read(alone))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("No text of the dictionary");
    }

    @Test
    void anEntryOutsideTheTextIsAFault() throws IOException {
        dictionary(false, Map.of("a", "a\nb\n"));
        var file = Files.writeString(folder.resolve("words.index"), "a\tA\t////\n");
        assertThatThrownBy(() -> TranslationReader.read(file))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("The entry of 'a' is not in the dictionary's text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "de-", "de-xx", "deu-eng", "de_en"})
    void languagesWithoutRulesAreAFault(String pair) throws IOException {
        var file = Files.writeString(folder.resolve("words.tsv"), "a\tb\n");
        assertThatThrownBy(() -> TranslationFile.of(pair, file))
                .isInstanceOf(RimException.class)
                .hasMessageStartingWith("Invalid languages of translations: '" + pair + "'");
    }

    @Test
    void anotherTextIsAnotherFile() throws IOException {
        var file = Files.writeString(folder.resolve("words.tsv"), "a\tb\n");
        var before = TranslationFile.of("de-en", file);
        assertThat(TranslationFile.of("de-en", file)).isEqualTo(before);
        Files.writeString(file, "a\tc\n");
        assertThat(TranslationFile.of("de-en", file)).isNotEqualTo(before);
    }
}

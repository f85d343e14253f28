package rim.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// That an index is never asked by other rules than those by which it was made: whoever changes
/// what becomes of words changes {@link TextAnalysis#RULES} too.
class AnalysisRulesTest {
    private static final List<String> WORDS =
            List.of(
                    "/rim/index/word-forms.txt",
                    "/rim/index/everyday-forms.txt",
                    "/rim/index/further-forms.txt",
                    "/rim/index/unlike-words.txt");

    /// From which rules are read.
    private static final List<String> RULES =
            List.of("endings.txt", "compound-parts.txt", "/rim/index/language/small-words.txt");

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(TextAnalysis.class.getResourceAsStream(resource))) {
            return in.readAllBytes();
        }
    }

    private static SortedMap<String, SortedSet<String>> words() throws IOException {
        var words = new TreeMap<String, SortedSet<String>>();
        for (String each : WORDS) {
            new String(bytes(each), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(" ")))
                    .forEach(line ->
                            words.computeIfAbsent(line.getFirst(), l -> new TreeSet<>())
                                    .addAll(line.subList(1, line.size())));
        }
        return words;
    }

    @Test
    void theMarkOfTheRulesIsTheirs() throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        for (String each : RULES) {
            digest.update(bytes(each));
        }
        words().forEach((language, words) -> {
            var compounds = CompoundWords.of(language, words, List.of());
            var terms = new TextAnalysis(Map.of(language, compounds)).terms(language);
            words.forEach(each ->
                    digest.update(
                            (language + " " + terms.of(each) + "\n")
                                    .getBytes(StandardCharsets.UTF_8)));
        });

        assertThat(TextAnalysis.RULES)
                .as("what becomes of words has changed: write the new value into RULES")
                .isEqualTo(HexFormat.of().formatHex(digest.digest()).substring(0, 12));
    }
}

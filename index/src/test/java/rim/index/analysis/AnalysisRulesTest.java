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
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
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

    /// What is no plain word: addresses, abbreviations with endings, numbers, and signs before,
    /// after and within words.
    private static final List<String> TEXTS =
            List.of(
                    "EU:s, EU:n ja SCB:s: EAKR:hun 7:30 a:b",
                    "see http://energy.eu/innovation, www.energy.eu WWW.Energy.eu [www.energy.eu energy.eu/x",
                    "write to innovation@energy.eu, @energy or innovation@",
                    "2021-2027 3,5 1.000 12% 1a B2B COVID-19 2nd 14th",
                    "(energy). \"energy\"; energy/innovation energy-innovation energy–innovation «energy»",
                    "l'énergie dell’energia d'aigua the region's don't",
                    "in\u00ADno\u00ADva\u00ADtion Straße İstanbul ĳs ﬁsh e\u0301nergie 能源 и́нновация",
                    "line\nbreak\ttab\rreturn\u00A0blank C++ R&D a b");

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

    /// The terms of a text as an index has them, with their places.
    private static String terms(TextAnalysis analysis, String language, String text)
            throws IOException {
        var terms = new StringBuilder();
        try (var stream = analysis.inLanguage(language).tokenStream("text", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.append(' ').append(term).append(' ').append(offset.startOffset()).append('-');
                terms.append(offset.endOffset()).append('+').append(step.getPositionIncrement());
            }
            stream.end();
        }
        return terms.toString();
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
        var analysis = new TextAnalysis(Map.of());
        var languages = new TreeSet<>(LanguageRules.languages());
        languages.add(TextAnalysis.UNKNOWN);
        for (String language : languages) {
            for (String each : TEXTS) {
                digest.update(
                        (language
                                        + terms(analysis, language, each)
                                        + analysis.stems(each, language))
                                .getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(TextAnalysis.RULES)
                .as("what becomes of words has changed: write the new value into RULES")
                .isEqualTo(HexFormat.of().formatHex(digest.digest()).substring(0, 12));
    }
}

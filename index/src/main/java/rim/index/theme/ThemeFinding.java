package rim.index.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import rim.index.analysis.LanguageRules;
import rim.index.analysis.TextAnalysis;

/// Finds the themes that a text speaks of, by their labels in the text's language: word by word and
/// by stems, so in any form that the language gives them. For many threads at once.
public final class ThemeFinding {
    private final Vocabulary vocabulary;
    private final TextAnalysis analysis;
    private final Map<String, Labels> byLanguage = new ConcurrentHashMap<>();

    /// @param analysis how words become stems
    public ThemeFinding(Vocabulary vocabulary, TextAnalysis analysis) {
        this.vocabulary = vocabulary;
        this.analysis = analysis;
    }

    /// The labels of one language.
    ///
    /// @param codes of themes by the stems of a label
    /// @param longest by the first stem, how many the longest label has that begins with it
    private record Labels(Map<String, Set<String>> codes, Map<String, Integer> longest) {}

    /// A theme's label in a text.
    ///
    /// @param code of the theme
    /// @param first the word with which it begins, 0 is the text's first
    /// @param end the word after its last
    public record Found(String code, int first, int end) {}

    /// A word that says something, and which of the text's words it is.
    private record Stem(String text, int word) {}

    /// Codes of the themes that a text speaks of.
    ///
    /// @param language ISO 639-1 code; a text in an unknown language speaks of none
    public SortedSet<String> themesIn(String text, String language) {
        var codes = new TreeSet<String>();
        find(text, language).forEach(each -> codes.add(each.code()));
        return codes;
    }

    /// The themes whose labels stand in a text, the longest label at each place.
    public List<Found> find(String text, String language) {
        if (!LanguageRules.languages().contains(language)) {
            return List.of();
        }
        var labels = byLanguage.computeIfAbsent(language, this::read);
        var stems = labels.codes().isEmpty() ? List.<Stem>of() : stems(text, language);
        var found = new ArrayList<Found>();
        for (int at = 0; at < stems.size(); ) {
            int length = longestAt(labels, stems, at);
            if (length > 0) {
                int first = stems.get(at).word();
                int end = stems.get(at + length - 1).word() + 1;
                labels.codes()
                        .getOrDefault(joined(stems.subList(at, at + length)), Set.of())
                        .forEach(code -> found.add(new Found(code, first, end)));
            }
            at += Math.max(1, length);
        }
        return found;
    }

    private static int longestAt(Labels labels, List<Stem> stems, int at) {
        int longest = labels.longest().getOrDefault(stems.get(at).text(), 0);
        for (int length = Math.min(longest, stems.size() - at); length > 0; length--) {
            if (labels.codes().containsKey(joined(stems.subList(at, at + length)))) {
                return length;
            }
        }
        return 0;
    }

    private static String joined(List<Stem> stems) {
        return stems.stream().map(Stem::text).collect(Collectors.joining(" "));
    }

    private List<Stem> stems(String text, String language) {
        var stems = new ArrayList<Stem>();
        try (var stream = analysis.inLanguage(language).tokenStream("", text)) {
            var stem = stream.addAttribute(CharTermAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int word = -1;
            while (stream.incrementToken()) {
                word += step.getPositionIncrement();
                if (step.getPositionIncrement() > 0) {
                    stems.add(new Stem(stem.toString(), word));
                }
            }
            stream.end();
            return stems;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look for themes", e);
        }
    }

    private Labels read(String language) {
        var labels = new Labels(new HashMap<>(), new HashMap<>());
        for (Theme theme : vocabulary.themes()) {
            for (String label : theme.labels().getOrDefault(language, List.of())) {
                var stems = stems(label, language);
                if (!stems.isEmpty()) {
                    labels.codes()
                            .computeIfAbsent(joined(stems), s -> new TreeSet<>())
                            .add(theme.code());
                    labels.longest().merge(stems.getFirst().text(), stems.size(), Math::max);
                }
            }
        }
        return labels;
    }
}

package rim.index.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rim.index.analysis.LanguageRules;
import rim.index.analysis.TextAnalysis;
import rim.index.analysis.WordTerms;

/// Finds the themes that a text speaks of, by their labels in the text's language: word by word and
/// by stems, so in any form that the language gives them. For one thread at a time.
public final class ThemeFinding {
    private static final int MOST_WORDS = 6;

    private final Vocabulary vocabulary;
    private final TextAnalysis analysis = new TextAnalysis(Map.of());
    private final Map<String, WordTerms> terms = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> codesByLanguage = new HashMap<>();

    public ThemeFinding(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

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
        if (LanguageRules.languages().contains(language)) {
            find(TextAnalysis.words(text), language).forEach(each -> codes.add(each.code()));
        }
        return codes;
    }

    /// The themes whose labels stand in a text, the longest label at each place.
    ///
    /// @param words of the text as {@link TextAnalysis#words} gives them
    public List<Found> find(List<String> words, String language) {
        if (!LanguageRules.languages().contains(language)) {
            return List.of();
        }
        var labels = labels(language);
        var stems = labels.isEmpty() ? List.<Stem>of() : stems(words, language);
        var found = new ArrayList<Found>();
        for (int at = 0; at < stems.size(); ) {
            int length = longestAt(labels, stems, at);
            if (length > 0) {
                int first = stems.get(at).word();
                int end = stems.get(at + length - 1).word() + 1;
                labels.getOrDefault(joined(stems.subList(at, at + length)), Set.of())
                        .forEach(code -> found.add(new Found(code, first, end)));
            }
            at += Math.max(1, length);
        }
        return found;
    }

    private static int longestAt(Map<String, Set<String>> labels, List<Stem> stems, int at) {
        for (int length = Math.min(MOST_WORDS, stems.size() - at); length > 0; length--) {
            if (labels.containsKey(joined(stems.subList(at, at + length)))) {
                return length;
            }
        }
        return 0;
    }

    private static String joined(List<Stem> stems) {
        return stems.stream().map(Stem::text).collect(Collectors.joining(" "));
    }

    private List<Stem> stems(List<String> words, String language) {
        var own = terms.computeIfAbsent(language, analysis::terms);
        var stems = new ArrayList<Stem>();
        for (int word = 0; word < words.size(); word++) {
            var whole = own.of(words.get(word)).whole();
            if (!whole.isEmpty()) {
                stems.add(new Stem(whole.getFirst(), word));
            }
        }
        return stems;
    }

    private Map<String, Set<String>> labels(String language) {
        var known = codesByLanguage.get(language);
        if (known == null) {
            known = new HashMap<>();
            for (Theme theme : vocabulary.themes()) {
                for (String label : theme.labels().getOrDefault(language, List.of())) {
                    var stems = joined(stems(TextAnalysis.words(label), language));
                    known.computeIfAbsent(stems, s -> new TreeSet<>()).add(theme.code());
                }
            }
            known.remove("");
            codesByLanguage.put(language, known);
        }
        return known;
    }
}

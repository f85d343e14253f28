package rim.index.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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
    /// @param words how many words it has
    public record Found(String code, int words) {}

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
        var labels = labels(language);
        if (labels.isEmpty()) {
            return List.of();
        }
        var stems = stems(text, language);
        var found = new ArrayList<Found>();
        for (int at = 0; at < stems.size(); ) {
            int words = longestAt(labels, stems, at);
            if (words > 0) {
                int length = words;
                labels.getOrDefault(String.join(" ", stems.subList(at, at + words)), Set.of())
                        .forEach(code -> found.add(new Found(code, length)));
            }
            at += Math.max(1, words);
        }
        return found;
    }

    private static int longestAt(Map<String, Set<String>> labels, List<String> stems, int at) {
        for (int words = Math.min(MOST_WORDS, stems.size() - at); words > 0; words--) {
            if (labels.containsKey(String.join(" ", stems.subList(at, at + words)))) {
                return words;
            }
        }
        return 0;
    }

    private List<String> stems(String text, String language) {
        var own = terms.computeIfAbsent(language, analysis::terms);
        return TextAnalysis.words(text).stream()
                .map(own::of)
                .filter(t -> !t.whole().isEmpty())
                .map(t -> t.whole().getFirst())
                .toList();
    }

    private Map<String, Set<String>> labels(String language) {
        var known = codesByLanguage.get(language);
        if (known == null) {
            known = new HashMap<>();
            for (Theme theme : vocabulary.themes()) {
                for (String label : theme.labels().getOrDefault(language, List.of())) {
                    var stems = String.join(" ", stems(label, language));
                    known.computeIfAbsent(stems, s -> new TreeSet<>()).add(theme.code());
                }
            }
            known.remove("");
            codesByLanguage.put(language, known);
        }
        return known;
    }
}

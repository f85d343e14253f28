package rim.index.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The language of a text, by its small words.
///
/// Own code of one page, since the libraries weigh 5 to 100 MB and bring other versions of what
/// Spark uses, while texts of some hundred words, as reports are, need none of their strength. A
/// word counts the more the fewer languages share it. Undecided is better than wrong: the index
/// then treats the text without a language.
public final class LanguageGuess {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Certainty CLEAR = new Certainty(5, 0.08, 1.15);
    private static final Certainty BEYOND_DOUBT = new Certainty(12, 0.16, 1.5);
    private static final Certainty LIKELY = new Certainty(1, 0.05, 1.5);
    private static final Map<String, List<String>> LANGUAGES_BY_WORD = languagesByWord();

    private LanguageGuess() {}

    /// @param hits fewest small words
    /// @param share smallest share of small words
    /// @param lead how much better than the second language
    private record Certainty(int hits, double share, double lead) {}

    private record Score(String language, double points, int hits) {}

    /// ISO 639-1 code of the language, when it is clear.
    public static Optional<String> of(String text) {
        return of(text, CLEAR);
    }

    /// ISO 639-1 code of the language, when it is beyond doubt even for a piece of a text that is
    /// in another language as a whole.
    public static Optional<String> beyondDoubt(String text) {
        return of(text, BEYOND_DOUBT);
    }

    /// ISO 639-1 code of the language of a short text, such as a question, when it is one of some
    /// and is likelier than the others of them.
    public static Optional<String> among(String text, Set<String> languages) {
        return of(text, languages, LIKELY);
    }

    /// The languages that a short text, such as a question, may be in: the likeliest and those that
    /// are not clearly less likely. None when it has no small word.
    public static SortedSet<String> possible(String text) {
        var ranked = ranked(text, Set.of()).scores();
        var possible = new TreeSet<String>();
        for (Score each : ranked) {
            if (each.points() * LIKELY.lead() > ranked.getFirst().points()) {
                possible.add(each.language());
            }
        }
        return possible;
    }

    private static Optional<String> of(String text, Certainty certainty) {
        return of(text, Set.of(), certainty);
    }

    private static Optional<String> of(String text, Set<String> among, Certainty certainty) {
        var ranked = ranked(text, among);
        return clear(ranked.scores(), ranked.words(), certainty);
    }

    /// @param scores the best first
    /// @param words of the text
    private record Ranked(List<Score> scores, int words) {}

    // all languages when none are named
    private static Ranked ranked(String text, Set<String> among) {
        var points = new TreeMap<String, Double>();
        var hits = new HashMap<String, Integer>();
        int words = 0;
        var matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words++;
            var languages = LANGUAGES_BY_WORD.getOrDefault(matcher.group(), List.of());
            for (String each : languages) {
                if (among.isEmpty() || among.contains(each)) {
                    points.merge(each, 1.0 / languages.size(), Double::sum);
                    hits.merge(each, 1, Integer::sum);
                }
            }
        }
        var ranked =
                points.entrySet().stream()
                        .map(e ->
                                new Score(
                                        e.getKey(), e.getValue(), hits.getOrDefault(e.getKey(), 0)))
                        .sorted(Comparator.comparingDouble(Score::points).reversed())
                        .toList();
        return new Ranked(ranked, words);
    }

    private static Optional<String> clear(List<Score> ranked, int words, Certainty certainty) {
        if (ranked.isEmpty()) {
            return Optional.empty();
        }
        var best = ranked.getFirst();
        double second = ranked.size() > 1 ? ranked.get(1).points() : 0;
        boolean clear =
                best.hits() >= certainty.hits()
                        && best.hits() >= certainty.share() * words
                        && best.points() >= certainty.lead() * second;
        return clear ? Optional.of(best.language()) : Optional.empty();
    }

    private static Map<String, List<String>> languagesByWord() {
        var languages = new HashMap<String, List<String>>();
        SmallWords.byLanguage()
                .forEach((language, words) -> {
                    for (String word : words) {
                        languages.computeIfAbsent(word, w -> new ArrayList<>()).add(language);
                    }
                });
        return Map.copyOf(languages);
    }
}

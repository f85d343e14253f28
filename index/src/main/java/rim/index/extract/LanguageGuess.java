package rim.index.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The language of a text, by its small words.
///
/// Own code of one page, since the libraries weigh 5 to 100 MB and bring other versions of what
/// Spark uses, while texts of some hundred words, as reports are, need none of their strength. A
/// word counts the more the fewer languages share it. Undecided is better than wrong: the index
/// then treats the text without a language.
final class LanguageGuess {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int FEWEST_HITS = 5;
    private static final double SMALLEST_SHARE = 0.08;
    private static final double SMALLEST_LEAD = 1.15;
    private static final Map<String, List<String>> LANGUAGES_BY_WORD = languagesByWord();

    private LanguageGuess() {}

    private record Score(String language, double points, int hits) {}

    /// ISO 639-1 code of the language, when it is clear.
    static Optional<String> of(String text) {
        var points = new TreeMap<String, Double>();
        var hits = new HashMap<String, Integer>();
        int words = 0;
        var matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words++;
            var languages = LANGUAGES_BY_WORD.getOrDefault(matcher.group(), List.of());
            for (String each : languages) {
                points.merge(each, 1.0 / languages.size(), Double::sum);
                hits.merge(each, 1, Integer::sum);
            }
        }
        var ranked =
                points.entrySet().stream()
                        .map(e ->
                                new Score(
                                        e.getKey(), e.getValue(), hits.getOrDefault(e.getKey(), 0)))
                        .sorted(Comparator.comparingDouble(Score::points).reversed())
                        .toList();
        return clear(ranked, words);
    }

    private static Optional<String> clear(List<Score> ranked, int words) {
        if (ranked.isEmpty()) {
            return Optional.empty();
        }
        var best = ranked.getFirst();
        double second = ranked.size() > 1 ? ranked.get(1).points() : 0;
        boolean clear =
                best.hits() >= FEWEST_HITS
                        && best.hits() >= SMALLEST_SHARE * words
                        && best.points() >= SMALLEST_LEAD * second;
        return clear ? Optional.of(best.language()) : Optional.empty();
    }

    private static Map<String, List<String>> languagesByWord() {
        var languages = new HashMap<String, List<String>>();
        var resource =
                Objects.requireNonNull(
                        LanguageGuess.class.getResourceAsStream("small-words.txt"),
                        "small-words.txt");
        try (var lines =
                new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(l -> l.split(" "))
                    .forEach(words -> add(languages, words));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read small-words.txt", e);
        }
        return Map.copyOf(languages);
    }

    // The first word of a line is the code of its language.
    private static void add(Map<String, List<String>> languages, String[] line) {
        for (int i = 1; i < line.length; i++) {
            languages.computeIfAbsent(line[i], w -> new ArrayList<>()).add(line[0]);
        }
    }
}

package rim.index.search;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import rim.index.language.LanguageGuess;
import rim.index.language.SmallWords;

/// The language of a question, by its small words and by how many of its words each language has: a
/// question of few words has few small ones, and neighbours share them, as `wie` in Dutch and
/// German.
final class AskedLanguage {
    /// So many times the words of the next language make up for a question without small words.
    private static final double LEAD = 1.5;

    private AskedLanguage() {}

    /// The language; none where it is not clear.
    ///
    /// @param possible languages that it may be, as ISO 639-1 codes
    /// @param has whether a language, the second one, has a word
    static Optional<String> of(
            String question,
            Collection<String> words,
            Set<String> possible,
            BiPredicate<String, String> has) {
        var counts = new TreeMap<String, Long>();
        for (String language : possible) {
            var small = SmallWords.of(language);
            counts.put(
                    language,
                    words.stream()
                            .filter(w ->
                                    small.contains(w.toLowerCase(Locale.ROOT))
                                            || has.test(w, language))
                            .count());
        }
        var guess = LanguageGuess.among(question, possible);
        long most = counts.values().stream().mapToLong(n -> n).max().orElse(0);
        if (guess.isPresent() && counts.getOrDefault(guess.get(), 0L) == most) {
            return guess;
        }
        var best = languagesWith(most, counts);
        long next =
                counts.values().stream().filter(n -> n < most).mapToLong(n -> n).max().orElse(0);
        boolean isClear = best.size() == 1 && most > 1 && most >= LEAD * next;
        if (isClear || (guess.isPresent() && best.size() == 1)) {
            return Optional.of(best.getFirst());
        }
        return Optional.empty();
    }

    private static List<String> languagesWith(long count, SortedMap<String, Long> counts) {
        return counts.entrySet().stream()
                .filter(each -> each.getValue() == count)
                .map(Map.Entry::getKey)
                .toList();
    }
}

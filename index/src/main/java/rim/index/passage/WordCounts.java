package rim.index.passage;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts in how many passages of a language a word in small letters stands.
final class WordCounts {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 60;
    private static final int ASCII = 128;
    private static final char SOFT_HYPHEN = '\u00AD';

    /// A power of two.
    private static final int PLACES = 1 << 14;

    private final Map<String, Count> byWord = new HashMap<>();

    /// The commonest words as they are written, so that they are seldom put in small letters.
    private final @Nullable Written[] kept = new Written[PLACES];

    private static final class Count {
        private int passages;
        private long last = -1;
    }

    private record Written(String text, int hash, Count count) {
        boolean is(String other, int from, int length, int hash) {
            return this.hash == hash && text.length() == length && other.startsWith(text, from);
        }
    }

    /// Counts the words of a passage.
    ///
    /// @param passage a number that no other passage has
    void add(String text, long passage) {
        for (int at = 0; at < text.length(); at++) {
            int from = at;
            int hash = 0;
            for (; at < text.length() && isPartOfWord(text.charAt(at)); at++) {
                hash = 31 * hash + text.charAt(at);
            }
            if (at - from >= SHORTEST && at - from <= LONGEST) {
                var count = count(text, from, at - from, hash);
                count.passages += count.last == passage ? 0 : 1;
                count.last = passage;
            }
        }
    }

    private Count count(String text, int from, int length, int hash) {
        int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
        var known = kept[place];
        if (known == null || !known.is(text, from, length, hash)) {
            var written = text.substring(from, from + length);
            var word = written.replace("\u00AD", "").toLowerCase(Locale.ROOT);
            known = new Written(written, hash, byWord.computeIfAbsent(word, w -> new Count()));
            kept[place] = known;
        }
        return known.count();
    }

    private static boolean isPartOfWord(char c) {
        return c < ASCII
                ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                : c == SOFT_HYPHEN || Character.isLetter(c);
    }

    void add(String word, int passages) {
        byWord.computeIfAbsent(word, w -> new Count()).passages += passages;
    }

    /// Passages by word.
    Map<String, Integer> counts() {
        var counts = HashMap.<String, Integer>newHashMap(byWord.size());
        byWord.forEach((word, count) -> counts.put(word, count.passages));
        return counts;
    }
}

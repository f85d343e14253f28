package rim.index.analysis;

import java.util.Set;

/// A set of words that is mostly asked for what is not in it, piece by piece of longer words: a bit
/// for each word's hash answers nearly all of that without making the piece.
final class KnownWords {
    /// So many bits a word, at least.
    private static final int ROOM = 16;

    private static final int LONG_BITS = 6;

    private final Set<String> words;
    private final long[] marks;

    KnownWords(Set<String> words) {
        this.words = Set.copyOf(words);
        int longs = Integer.highestOneBit(Math.max(1, (words.size() * ROOM) >> LONG_BITS)) << 1;
        this.marks = new long[longs];
        words.forEach(each -> marks[place(each.hashCode())] |= 1L << each.hashCode());
    }

    private int place(int hash) {
        return ((hash ^ (hash >>> (2 * LONG_BITS))) >>> LONG_BITS) & (marks.length - 1);
    }

    /// The hash of a word that is one letter longer, 0 being that of none: as a string has it.
    static int hash(int before, char letter) {
        return 31 * before + letter;
    }

    /// Whether a word of a hash may be here; none is when not.
    boolean mayHave(int hash) {
        return (marks[place(hash)] & (1L << hash)) != 0;
    }

    boolean has(String word) {
        return words.contains(word);
    }

    /// Whether a piece of a text is here.
    ///
    /// @param hash that of the piece
    boolean has(String text, int from, int to, int hash) {
        return mayHave(hash) && words.contains(text.substring(from, to));
    }
}

package rim.index.analysis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.CharArraySet;
import rim.schemas.RimException;

/// Splits compound words of one language into the words that they are made of.
///
/// From left to right the longest known word is taken, and what is between two of them is skipped:
/// so no list of linking letters is needed, and an inflected word gives up its known part. The
/// known words are those that the texts themselves use, and those of a Hunspell dictionary where
/// one is named.
public final class CompoundWords {
    /// Languages that write compounds as one word.
    public static final List<String> LANGUAGES = List.of("da", "de", "fi", "nl", "no", "sv");

    /// Splits nothing.
    public static final CompoundWords NONE = new CompoundWords(List.of());

    /// Shorter words are found by chance in others too often.
    static final int SHORTEST = 4;

    private static final int LONGEST = 25;
    private static final int LONGEST_COMPOUND = 100;

    private final CharArraySet known;

    private CompoundWords(Collection<String> words) {
        this.known = new CharArraySet(Math.max(16, words.size()), false);
        words.stream().filter(CompoundWords::canBePart).forEach(known::add);
    }

    /// Splits into these words, in small letters.
    public static CompoundWords of(Collection<String> words) {
        return words.isEmpty() ? NONE : new CompoundWords(words);
    }

    static boolean canBePart(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.chars().allMatch(Character::isLetter);
    }

    /// The words of a Hunspell dictionary (`.dic`, UTF-8), without their affix flags.
    ///
    /// @throws RimException when it cannot be read
    public static Set<String> ofHunspell(Path dictionary) {
        try {
            var words = new TreeSet<String>();
            for (String line : Files.readAllLines(dictionary, StandardCharsets.UTF_8)) {
                int flags = line.indexOf('/');
                var word = (flags < 0 ? line : line.substring(0, flags)).strip();
                words.add(word.toLowerCase(Locale.ROOT));
            }
            words.removeIf(w -> !canBePart(w));
            return words;
        } catch (IOException e) {
            throw new RimException(
                    "Cannot read the dictionary: '"
                            + dictionary
                            + "' (expected a Hunspell .dic file in UTF-8)",
                    e);
        }
    }

    /// The parts of a word in small letters, from left to right; none when it has none.
    List<String> parts(String word) {
        if (known.isEmpty() || word.length() > LONGEST_COMPOUND) {
            return List.of();
        }
        var letters = word.toCharArray();
        var parts = new ArrayList<String>();
        for (int from = 0; from <= letters.length - SHORTEST; ) {
            int length = longestAt(letters, from);
            if (length > 0) {
                parts.add(word.substring(from, from + length));
            }
            from += Math.max(1, length);
        }
        return parts;
    }

    private int longestAt(char[] letters, int from) {
        int most = Math.min(LONGEST, letters.length - (from == 0 ? 1 : from));
        for (int length = most; length >= SHORTEST; length--) {
            if (known.contains(letters, from, length)) {
                return length;
            }
        }
        return 0;
    }
}

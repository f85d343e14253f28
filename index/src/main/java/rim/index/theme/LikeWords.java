package rim.index.theme;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/// Whether two words of one stem are forms of one word. Stemmers go further than that: they make
/// one of *indicateur* and *indiqué*, of *liikunta* (exercise) and *liikenne* (traffic).
final class LikeWords {
    /// What an inflection may change at the end of a short word.
    private static final int ENDING = 2;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final String SOFT_HYPHEN = "\u00AD";

    /// What inflections leave alone of any word, at least.
    private static final double KEPT = 2 / 3.0;

    /// What they change at the end of a long one, at most: *nainen*, *naisen*.
    private static final int LONG_ENDING = 3;

    /// Whether they are forms of one word.
    ///
    /// An abbreviation, that is what is written with two capitals or more, is itself, with an
    /// ending of two letters at most or one behind a sign.
    ///
    /// @param label a word of a label
    /// @param text a word of a text that has the label's stem
    static boolean areForms(String label, String text) {
        var own = folded(label);
        var other = folded(text);
        if (label.chars().filter(Character::isUpperCase).limit(2).count() == 2) {
            return other.startsWith(own) && isEnding(other.substring(own.length()));
        }
        double share = Math.min(own.length() - ENDING, Math.ceil(KEPT * own.length()));
        double least = Math.max(1, Math.max(share, own.length() - LONG_ENDING));
        // no word has endings that are longer than itself
        return other.length() >= own.length() - ENDING
                && other.length() <= 2 * own.length() + 1
                && common(own, other) >= least;
    }

    /// Whether they are one form of one word.
    static boolean areSame(String label, String text) {
        return folded(label).equals(folded(text));
    }

    /// Whether a form of a label is the label, diacritics and all, with at most a short ending.
    static boolean isBeginning(String label, String text) {
        return text.length() <= label.length() + ENDING
                && text.toLowerCase(Locale.ROOT).startsWith(label.toLowerCase(Locale.ROOT));
    }

    private static boolean isEnding(String rest) {
        return rest.length() <= ENDING || !Character.isLetter(rest.charAt(0));
    }

    private static int common(String own, String other) {
        int end = Math.min(own.length(), other.length());
        int same = 0;
        while (same < end && own.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    /// In small letters without diacritics, and without an article before an apostrophe.
    private static String folded(String word) {
        int apostrophe = Math.max(word.lastIndexOf('\''), word.lastIndexOf('’'));
        boolean isArticle = apostrophe >= 0 && apostrophe + ENDING < word.length();
        var small =
                (isArticle ? word.substring(apostrophe + 1) : word)
                        .replace(SOFT_HYPHEN, "")
                        .toLowerCase(Locale.ROOT);
        // the accent of a Greek word moves with its ending
        var bare = MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
        var letters = new char[4 * bare.length()];
        int length =
                ASCIIFoldingFilter.foldToASCII(bare.toCharArray(), 0, letters, 0, bare.length());
        return new String(letters, 0, length);
    }

    private LikeWords() {}
}

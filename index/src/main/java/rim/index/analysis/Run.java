package rim.index.analysis;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/// What stands between two spaces of a text, and its terms.
final class Run {
    /// So many letters fit into a number.
    private static final int END = Long.SIZE / Character.SIZE;

    /// `www.` in any letters, or a host with a path: `energy.eu/innovation`.
    private static final Pattern OF_HOST =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}.])[wW]{3}\\.|[\\p{L}\\p{N}-]{2,}\\.\\p{Ll}{2,4}/[\\p{L}\\p{N}]");

    private final char[] text;
    private final int length;
    private final int hash;

    /// The first and the last letters: all of a short run, whose text need not be fetched to
    /// compare it.
    private final long head;

    private final long tail;
    private final List<Term> terms;
    private final int skipped;
    private final int places;
    private final long marks;
    private final boolean isAddress;

    /// 0 until somebody asks; threads that ask at once find the same.
    private int words;

    /// @param written its word
    /// @param start where its word begins in the run
    /// @param end where it ends
    /// @param step places from the term before it
    record Term(String text, String written, int start, int end, int step) {}

    /// @param hash of its characters
    /// @param skipped places after its last term
    Run(char[] text, int hash, List<Term> terms, int skipped) {
        this.text = text;
        this.length = text.length;
        this.hash = hash;
        this.head = head(text, 0, text.length);
        this.tail = tail(text, 0, text.length);
        this.terms = List.copyOf(terms);
        this.skipped = skipped;
        this.places = skipped + terms.stream().mapToInt(Term::step).sum();
        this.marks = marks(terms.stream().map(Term::text).toList());
        this.isAddress = isAddress(new String(text));
    }

    private static long head(char[] text, int from, int length) {
        return packed(text, from, from + Math.min(END, length));
    }

    private static long tail(char[] text, int from, int length) {
        return packed(text, from + Math.max(0, length - END), from + length);
    }

    private static long packed(char[] text, int from, int to) {
        long packed = 0;
        for (int i = from; i < to; i++) {
            packed = (packed << Character.SIZE) | text[i];
        }
        return packed;
    }

    /// One bit a term: what has no bit in common has no term in common.
    static long marks(Collection<String> terms) {
        long marks = 0;
        for (String each : terms) {
            marks |= 1L << ((each.hashCode() * 0x9E3779B9) >>> 26);
        }
        return marks;
    }

    /// Whether one of some terms may be among its own; none is when not.
    boolean mayHave(long marksOfTerms) {
        return (marks & marksOfTerms) != 0;
    }

    List<Term> terms() {
        return terms;
    }

    /// Places after its last term.
    int skipped() {
        return skipped;
    }

    /// All its places.
    int places() {
        return places;
    }

    /// Whether it is the address of a page or a person, whose words are names for machines.
    boolean isAddress() {
        return isAddress;
    }

    private static boolean isAddress(String text) {
        int at = text.indexOf('@');
        return (at > 0 && at < text.length() - 1)
                || text.contains("://")
                || (text.indexOf('.') > 0 && OF_HOST.matcher(text).find());
    }

    /// How many words it has, those that are no terms too.
    int words() {
        int known = words;
        if (known == 0) {
            known = isOneWord() ? 1 : TextAnalysis.words(new String(text)).size();
            words = known;
        }
        return known;
    }

    private boolean isOneWord() {
        for (char each : text) {
            if (!Character.isLetter(each) && !(each >= '0' && each <= '9')) {
                return false;
            }
        }
        return true;
    }

    /// Whether it is what stands somewhere in a text.
    ///
    /// @param size number of characters there
    /// @param hashThere their hash
    boolean is(char[] other, int from, int size, int hashThere) {
        if (hash != hashThere
                || length != size
                || head != head(other, from, size)
                || tail != tail(other, from, size)) {
            return false;
        }
        // so short that a plain loop is the fastest
        for (int i = END; i < size - END; i++) {
            if (text[i] != other[from + i]) {
                return false;
            }
        }
        return true;
    }
}

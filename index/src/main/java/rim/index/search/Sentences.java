package rim.index.search;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.text.StringCharacterIterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The sentences of a text from its beginning on, as far as they are asked for. A heading has no
/// full stop: the end of a paragraph ends a sentence too, and lines' ends between two are a piece
/// of their own.
///
/// Going back in a text costs the JDK's iterator several looks at each sentence, so what it found
/// is kept.
final class Sentences extends BreakIterator {
    private static final Map<String, BreakIterator> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final BreakIterator rules;
    private String text = "";
    private int[] bounds = new int[16];
    private int size = 1;

    /// Place of the current boundary among them.
    private int at;

    /// Where the paragraph ends whose sentences are being found.
    private int paragraphEnd;

    private Sentences(BreakIterator rules) {
        this.rules = rules;
    }

    /// Those by the rules of a language. A new iterator for a language is read from the JDK's data,
    /// a copy of one is not.
    ///
    /// @param language ISO 639-1 code, empty when unknown
    static Sentences in(String language) {
        var rules =
                BY_LANGUAGE.computeIfAbsent(
                        language, l -> getSentenceInstance(Locale.forLanguageTag(l)));
        return new Sentences((BreakIterator) rules.clone());
    }

    @Override
    public void setText(String newText) {
        text = newText;
        size = 1;
        at = 0;
        paragraphEnd = 0;
    }

    @Override
    public void setText(CharacterIterator newText) {
        var all = new StringBuilder();
        for (char c = newText.first(); c != CharacterIterator.DONE; c = newText.next()) {
            all.append(c);
        }
        setText(all.toString());
    }

    @Override
    public CharacterIterator getText() {
        return new StringCharacterIterator(text);
    }

    // Finds one boundary more; false at the end of the text.
    private boolean find() {
        int last = bounds[size - 1];
        if (last == text.length()) {
            return false;
        }
        if (text.charAt(last) == '\n') {
            int end = last;
            while (end < text.length() && text.charAt(end) == '\n') {
                end++;
            }
            add(end);
            return true;
        }
        if (last >= paragraphEnd) {
            int end = text.indexOf('\n', last);
            paragraphEnd = end < 0 ? text.length() : end;
            rules.setText(new StringCharacterIterator(text, last, paragraphEnd, last));
            rules.first();
        }
        int next = rules.next();
        add(next == DONE ? paragraphEnd : next);
        return true;
    }

    private void add(int bound) {
        if (size == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * size);
        }
        bounds[size++] = bound;
    }

    private int moveTo(int place) {
        boolean isMore = true;
        while (isMore && place >= size) {
            isMore = find();
        }
        if (place < 0 || place >= size) {
            return DONE;
        }
        at = place;
        return bounds[at];
    }

    // The first boundary after an offset, or that many boundaries there are.
    private int after(int offset) {
        boolean isMore = true;
        while (isMore && bounds[size - 1] <= offset) {
            isMore = find();
        }
        int place = Arrays.binarySearch(bounds, 0, size, offset);
        return place < 0 ? -place - 1 : place + 1;
    }

    @Override
    public int first() {
        return moveTo(0);
    }

    @Override
    public int last() {
        boolean isMore = true;
        while (isMore) {
            isMore = find();
        }
        return moveTo(size - 1);
    }

    @Override
    public int next(int steps) {
        return moveTo(at + steps);
    }

    @Override
    public int next() {
        return moveTo(at + 1);
    }

    @Override
    public int previous() {
        return moveTo(at - 1);
    }

    @Override
    public int following(int offset) {
        return moveTo(after(offset));
    }

    @Override
    public int preceding(int offset) {
        return moveTo(after(offset - 1) - 1);
    }

    @Override
    public int current() {
        return bounds[at];
    }

    @Override
    public Object clone() {
        var copy = new Sentences((BreakIterator) rules.clone());
        copy.setText(text);
        return copy;
    }
}

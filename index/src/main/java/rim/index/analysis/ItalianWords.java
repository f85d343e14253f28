package rim.index.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/// The forms of short Italian words, which Lucene's rules leave as they stand: *legge* and *leggi*,
/// *banca* and *banche*. The vowel at their end tells words apart (*porto*, *porta*), so each word
/// becomes the forms of one number that it may be: *leggi* is of *legge* or of *leggo*, *porte* of
/// *porta* or *porte*.
final class ItalianWords extends TokenFilter {
    /// Longer words lose their vowels by Lucene's rules.
    private static final int LONGEST = 5;

    private static final int SHORTEST = 4;

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private @Nullable String other;
    private @Nullable State state;

    ItalianWords(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (other != null) {
            restoreState(state);
            word.setEmpty().append(other);
            step.setPositionIncrement(0);
            other = null;
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (word.length() >= SHORTEST && word.length() <= LONGEST) {
            split(word.toString());
        }
        return true;
    }

    private void split(String form) {
        int last = form.length() - 1;
        var rest = form.substring(0, last);
        switch (form.charAt(last)) {
            case 'a', 'o' -> {
                // what is left of *banche* and *parchi*
                if (rest.endsWith("c") || rest.endsWith("g")) {
                    give(form, rest);
                }
            }
            case 'e' -> give(form, withoutH(rest) + 'a');
            case 'i' -> give(withoutH(rest) + 'o', rest + 'e');
            default -> {}
        }
    }

    // laghi, righe
    private static String withoutH(String rest) {
        return rest.endsWith("h") ? rest.substring(0, rest.length() - 1) : rest;
    }

    private void give(String first, String second) {
        word.setEmpty().append(first);
        other = second;
        state = captureState();
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        other = null;
    }
}

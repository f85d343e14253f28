package rim.index.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/// Words of a language as others of which they may be forms, which stand at one place.
abstract class EitherForm extends TokenFilter {
    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Deque<String> others = new ArrayDeque<>();
    private @Nullable State state;

    EitherForm(TokenStream words) {
        super(words);
    }

    /// Gives what a word may be a form of, or nothing to leave it as it is.
    abstract void split(String form);

    @Override
    public final boolean incrementToken() throws IOException {
        if (!others.isEmpty()) {
            restoreState(state);
            word.setEmpty().append(others.poll());
            step.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        split(word.toString());
        return true;
    }

    /// The word is a form of one of these.
    final void give(String first, String... further) {
        word.setEmpty().append(first);
        others.addAll(List.of(further));
        state = others.isEmpty() ? null : captureState();
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        others.clear();
    }
}

package rim.index.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Takes unseen characters out of words: soft hyphens, joiners and direction marks. The offsets
/// stay those of the word as it stands in the text.
final class SoftHyphens extends TokenFilter {
    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

    SoftHyphens(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        var letters = word.buffer();
        int kept = 0;
        for (int i = 0; i < word.length(); i++) {
            if (!isUnseen(letters[i])) {
                letters[kept++] = letters[i];
            }
        }
        word.setLength(kept);
        return true;
    }

    private static boolean isUnseen(char c) {
        return c == '\u00AD' || (c >= '\u200B' && c <= '\u200F') || c == '\u2060' || c == '\uFEFF';
    }
}

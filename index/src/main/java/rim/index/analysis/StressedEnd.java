package rim.index.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Words of Spanish and Portuguese in *-és* and *-ês*, which are no plurals (*interés*, *inglês*):
/// they get the vowel that their other forms have (*intereses*, *inglesa*), so that Lucene's rules
/// make one stem of them.
final class StressedEnd extends TokenFilter {
    private static final int SHORTEST = 3;

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

    StressedEnd(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        int length = word.length();
        if (length >= SHORTEST && word.charAt(length - 1) == 's') {
            char vowel = word.charAt(length - 2);
            if ((vowel == 'ê' && length > SHORTEST + 1)
                    || (vowel == 'é' && length > SHORTEST + 2)) {
                word.setLength(length - 2);
                word.append("ese");
            } else if (vowel == 'ê') {
                word.buffer()[length - 2] = 'e';
            }
        }
        return true;
    }
}

package rim.index.analysis;

import java.io.IOException;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Lucene's rules for English, and one more: European texts mix `specialisation` and
/// `specialization`, whose stems differ. Both become the form with z, before stems are taken.
final class EnglishWords extends Analyzer {
    private final UnaryOperator<TokenStream> stemming;

    private EnglishWords(UnaryOperator<TokenStream> stemming) {
        this.stemming = stemming;
    }

    /// By which words that are made from each other meet: `innovative` and `innovation`.
    static EnglishWords related() {
        return new EnglishWords(PorterStemFilter::new);
    }

    /// By which the inflected forms of a word meet and no others: `policy` and `policies`, but not
    /// `governance` and `government`, nor `accessibility` and `accessed`.
    static EnglishWords inflected() {
        return new EnglishWords(KStemFilter::new);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var source = new StandardTokenizer();
        TokenStream words = new LowerCaseFilter(new EnglishPossessiveFilter(source));
        words = new StopFilter(words, EnglishAnalyzer.getDefaultStopSet());
        return new TokenStreamComponents(source, stemming.apply(new OneSpelling(words)));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream words) {
        return new LowerCaseFilter(words);
    }

    private static final class OneSpelling extends TokenFilter {
        private static final Pattern WITH_S =
                Pattern.compile("(.{3,}i)s(ations?|ational|e|ed|es|er|ers|ing)");

        private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

        OneSpelling(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            var spelling = WITH_S.matcher(word);
            if (spelling.matches()) {
                word.buffer()[spelling.end(1)] = 'z';
            }
            return true;
        }
    }
}

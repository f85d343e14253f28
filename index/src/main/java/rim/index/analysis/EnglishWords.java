package rim.index.analysis;

import java.io.IOException;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArrayMap;
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

/// Lucene's rules for English, and two more, before stems are taken. European texts mix
/// `specialisation` and `specialization`, whose stems differ: both become the form with z. And
/// words whose plural no ending makes, such as `women` and `criteria`, become their singular.
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
        return new TokenStreamComponents(source, stemming.apply(new OneForm(words)));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream words) {
        return new LowerCaseFilter(words);
    }

    private static final class OneForm extends TokenFilter {
        private static final Pattern WITH_S =
                Pattern.compile("(.{3,}i)s(ations?|ational|e|ed|es|er|ers|ing)");

        /// By plural; those that are other words too, such as `bases` and `data`, stay.
        private static final CharArrayMap<String> SINGULARS =
                CharArrayMap.unmodifiableMap(
                        new CharArrayMap<>(
                                Map.ofEntries(
                                        Map.entry("analyses", "analysis"),
                                        Map.entry("appendices", "appendix"),
                                        Map.entry("children", "child"),
                                        Map.entry("crises", "crisis"),
                                        Map.entry("criteria", "criterion"),
                                        Map.entry("curricula", "curriculum"),
                                        Map.entry("diagnoses", "diagnosis"),
                                        Map.entry("feet", "foot"),
                                        Map.entry("geese", "goose"),
                                        Map.entry("halves", "half"),
                                        Map.entry("hypotheses", "hypothesis"),
                                        Map.entry("indices", "index"),
                                        Map.entry("knives", "knife"),
                                        Map.entry("lives", "life"),
                                        Map.entry("men", "man"),
                                        Map.entry("mice", "mouse"),
                                        Map.entry("phenomena", "phenomenon"),
                                        Map.entry("shelves", "shelf"),
                                        Map.entry("syntheses", "synthesis"),
                                        Map.entry("teeth", "tooth"),
                                        Map.entry("theses", "thesis"),
                                        Map.entry("wives", "wife"),
                                        Map.entry("wolves", "wolf"),
                                        Map.entry("women", "woman")),
                                false));

        private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

        OneForm(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            var singular = SINGULARS.get(word.buffer(), 0, word.length());
            if (singular != null) {
                word.setEmpty().append(singular);
                return true;
            }
            var spelling = WITH_S.matcher(word);
            if (spelling.matches()) {
                word.buffer()[spelling.end(1)] = 'z';
            }
            return true;
        }
    }
}

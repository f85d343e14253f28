package rim.index.analysis;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import rim.index.language.SmallWords;

/// Rules in place of Lucene's, or after them, by {@link Endings}.
final class Substitutes {
    /// Nouns that are among Lucene's small words.
    private static final Map<String, List<String>> NO_SMALL_WORDS =
            Map.of(
                    "cs", List.of("strana", "tipy", "téma", "zprávy", "článku", "články"),
                    "et", List.of("kassa", "kulu", "seltsi", "seltsis", "seltsist", "soo"),
                    "ro", List.of("drept"));

    private Substitutes() {}

    /// Lucene's small words of a language without the nouns among them.
    static CharArraySet smallAlone(String language, CharArraySet small) {
        var nouns = NO_SMALL_WORDS.getOrDefault(language, List.of());
        var alone = new CharArraySet(small.size(), false);
        for (Object each : small) {
            if (each instanceof char[] word && !nouns.contains(new String(word))) {
                alone.add(word);
            }
        }
        return alone;
    }

    /// Small words of a language for which Lucene has none.
    static CharArraySet smallWords(String language) {
        return new CharArraySet(SmallWords.of(language), false);
    }

    /// Words in small letters without the small ones.
    static Analyzer withoutSmallWords(CharArraySet small) {
        return new Words(small, LowerCaseFilter::new);
    }

    /// The same, put in small letters as a language does it.
    static Analyzer withoutSmallWords(CharArraySet small, UnaryOperator<TokenStream> lowerCase) {
        return new Words(small, lowerCase);
    }

    /// Some rules and then endings.
    static Analyzer andThen(Analyzer rules, Endings endings) {
        return followed(rules, words -> new WithoutEnding(words, endings));
    }

    /// Lucene's rules, and their stemmer once more upon its stems: Snowball's makes *lic* of Danish
    /// *licens* and *licens* of *licensen*, which only then meet.
    ///
    /// @param language in English, as Snowball names it
    static Analyzer stemmedAgain(Analyzer rules, String language) {
        return followed(rules, words -> new SnowballFilter(words, language));
    }

    /// Some rules and then others.
    static Analyzer followed(Analyzer rules, UnaryOperator<TokenStream> next) {
        return new AnalyzerWrapper(Analyzer.GLOBAL_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return rules;
            }

            @Override
            protected TokenStreamComponents wrapComponents(
                    String field, TokenStreamComponents components) {
                return new TokenStreamComponents(
                        components.getSource(), next.apply(components.getTokenStream()));
            }
        };
    }

    private static final class Words extends Analyzer {
        private final CharArraySet small;
        private final UnaryOperator<TokenStream> lowerCase;

        Words(CharArraySet small, UnaryOperator<TokenStream> lowerCase) {
            this.small = small;
            this.lowerCase = lowerCase;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = new StandardTokenizer();
            return new TokenStreamComponents(
                    source, new StopFilter(lowerCase.apply(source), small));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream words) {
            return lowerCase.apply(words);
        }
    }

    private static final class WithoutEnding extends TokenFilter {
        private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
        private final Endings endings;

        WithoutEnding(TokenStream words, Endings endings) {
            super(words);
            this.endings = endings;
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            var stem = endings.stem(word.toString());
            word.setEmpty().append(stem);
            return true;
        }
    }
}

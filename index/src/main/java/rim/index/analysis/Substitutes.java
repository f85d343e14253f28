package rim.index.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sr.SerbianNormalizationFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import rim.index.language.SmallWords;

/// Rules for languages that Lucene has none for: Croatian by the Snowball stemmer of Serbian, with
/// which it shares its endings; Slovak, Slovene, Maltese and Icelandic by taking off the longest
/// known ending ({@code endings.txt}), so long as a stem of some letters is left.
final class Substitutes {
    private static final Map<String, List<String>> ENDINGS = endings();

    private Substitutes() {}

    static Analyzer croatian() {
        return new Words(
                "hr",
                words -> new SnowballFilter(new SerbianNormalizationFilter(words), "Serbian"));
    }

    static Analyzer byEndings(String language) {
        var endings = Objects.requireNonNull(ENDINGS.get(language), language);
        return new Words(language, words -> new WithoutEnding(words, endings));
    }

    private static final class Words extends Analyzer {
        private final CharArraySet small;
        private final UnaryOperator<TokenStream> stemming;

        Words(String language, UnaryOperator<TokenStream> stemming) {
            this.small = new CharArraySet(SmallWords.of(language), false);
            this.stemming = stemming;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = new StandardTokenizer();
            TokenStream words = new StopFilter(new LowerCaseFilter(source), small);
            return new TokenStreamComponents(source, stemming.apply(words));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream words) {
            return new LowerCaseFilter(words);
        }
    }

    private static final class WithoutEnding extends TokenFilter {
        private static final int SHORTEST_STEM = 3;

        private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
        private final List<String> endings;

        WithoutEnding(TokenStream words, List<String> endings) {
            super(words);
            this.endings = endings;
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            for (String ending : endings) {
                int stem = word.length() - ending.length();
                if (stem >= SHORTEST_STEM && endsWith(ending, stem)) {
                    word.setLength(stem);
                    break;
                }
            }
            return true;
        }

        private boolean endsWith(String ending, int from) {
            for (int i = 0; i < ending.length(); i++) {
                if (word.charAt(from + i) != ending.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Map<String, List<String>> endings() {
        var endings = new HashMap<String, List<String>>();
        var resource =
                Objects.requireNonNull(
                        Substitutes.class.getResourceAsStream("endings.txt"), "endings.txt");
        try (var lines =
                new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(l -> List.of(l.split(" ")))
                    .forEach(l -> endings.put(l.getFirst(), longestFirst(l.subList(1, l.size()))));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read endings.txt", e);
        }
        return Map.copyOf(endings);
    }

    private static List<String> longestFirst(List<String> endings) {
        return endings.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }
}

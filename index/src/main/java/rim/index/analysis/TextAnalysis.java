package rim.index.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import rim.index.analysis.WordTerms.Terms;

/// How the text of passages becomes terms: stems and parts of compounds in a language's field, and
/// in the plain fields whole words in small letters without diacritics, so that names, phrases and
/// beginnings of words are found in any language and on any keyboard.
public final class TextAnalysis {
    /// The language of texts in no known language: their words are terms as they stand.
    public static final String UNKNOWN = "und";

    /// The rules by which texts become terms: other rules, another value. An index says by which
    /// its terms were made, since by others its words are not found. It is a digest of what becomes
    /// of many words, and of addresses, numbers and signs, so that a rule that changes any of these
    /// is not forgotten.
    public static final String RULES = "f282db0f9deb";

    /// Letters before it are of alphabets whose words are runs of them.
    private static final char AFTER_CYRILLIC = '\u0530';

    private static final Pattern PLAIN_WORDS = Pattern.compile(" ");

    private final Map<String, CompoundWords> compounds;
    private final Map<String, Analyzer> rules = new ConcurrentHashMap<>();
    private final Map<String, ByRun> byLanguage = new ConcurrentHashMap<>();
    private final Map<String, ByRun> inflected = new ConcurrentHashMap<>();

    /// @param compounds by language; a language without splits none
    public TextAnalysis(Map<String, CompoundWords> compounds) {
        this.compounds = Map.copyOf(compounds);
    }

    /// Whole words in small letters without diacritics.
    static TokenStream normalized(TokenStream words) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(words));
    }

    /// The language under whose rules a text is analysed: its own, or {@link #UNKNOWN}.
    public static String rulesFor(String language) {
        return LanguageRules.languages().contains(language) ? language : UNKNOWN;
    }

    /// The analyser of a language's field: of each word its stem, and the stems of its parts at the
    /// same place. That of {@link #UNKNOWN} gives whole words.
    public Analyzer inLanguage(String language) {
        return byRun(language);
    }

    /// The same, which gives only some terms.
    ///
    /// @param wanted the terms; all when there are none
    public Analyzer inLanguage(String language, Set<String> wanted) {
        return byRun(language).only(wanted);
    }

    private ByRun byRun(String language) {
        return byLanguage.computeIfAbsent(
                language,
                l ->
                        l.equals(UNKNOWN)
                                ? new ByRun(new WholeWords())
                                : new ByRun(new ByWord(rules(l), compoundsOf(l))));
    }

    /// The stem of each word of a text that says something, without those of its parts and of
    /// addresses of pages and people: the forms of a word have one in common, of those that it may
    /// have, and in English no other word has it.
    public List<Stem> stems(String text, String language) {
        if (!LanguageRules.languages().contains(language)) {
            return byRun(language).stems(text, false);
        }
        var forms = inflected.computeIfAbsent(language, this::byForms);
        return forms.stems(text, forms != byRun(language));
    }

    private ByRun byForms(String language) {
        return LanguageRules.inflected(language)
                .map(rules -> new ByRun(new ByWord(rules, CompoundWords.NONE)))
                .orElseGet(() -> byRun(language));
    }

    /// A stem.
    ///
    /// @param word place of its word in the text, 0 is the first
    /// @param written the word as it stands there
    /// @param others stems that the word has where it is a form of another: Italian *reti* is of
    ///   *rete* or *reto*
    public record Stem(String text, int word, String written, List<String> others) {
        public Stem {
            others = List.copyOf(others);
        }

        /// All of them.
        public List<String> all() {
            if (others.isEmpty()) {
                return List.of(text);
            }
            var all = new ArrayList<String>(others);
            all.addFirst(text);
            return all;
        }
    }

    /// The terms of single words of a language, for one thread.
    public WordTerms terms(String language) {
        return new WordTerms(rules(language), compoundsOf(language));
    }

    /// The words of a text as they stand there, without signs and unseen characters.
    public static List<String> words(String text) {
        return isPlain(text) ? PLAIN_WORDS.splitAsStream(text).toList() : tokens(text);
    }

    // Letters with single blanks between: what most entries of word lists are.
    private static boolean isPlain(String text) {
        boolean isAfterLetter = false;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean isLetter = each < AFTER_CYRILLIC && Character.isLetter(each);
            if (!isLetter && !(each == ' ' && isAfterLetter)) {
                return false;
            }
            isAfterLetter = isLetter;
        }
        return isAfterLetter && text.length() <= StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH;
    }

    private static List<String> tokens(String text) {
        var words = new ArrayList<String>();
        try (var source = new StandardTokenizer();
                var stream = new SoftHyphens(source)) {
            source.setReader(new StringReader(text));
            var word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(word.toString());
            }
            stream.end();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot take a text apart", e);
        }
    }

    private Analyzer rules(String language) {
        return rules.computeIfAbsent(
                language, l -> l.equals(UNKNOWN) ? new WholeWords() : LanguageRules.of(l));
    }

    private CompoundWords compoundsOf(String language) {
        return compounds.getOrDefault(language, CompoundWords.NONE);
    }

    private static final class WholeWords extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = new StandardTokenizer();
            return new TokenStreamComponents(source, normalized(new SoftHyphens(source)));
        }
    }

    private static final class ByWord extends Analyzer {
        private final Analyzer rules;
        private final CompoundWords compounds;

        ByWord(Analyzer rules, CompoundWords compounds) {
            this.rules = rules;
            this.compounds = compounds;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = new StandardTokenizer();
            var terms = new WordTerms(rules, compounds);
            return new TokenStreamComponents(source, new Terming(new SoftHyphens(source), terms));
        }
    }

    /// Gives each word's terms, all at the place of the word.
    private static final class Terming extends TokenFilter {
        private static final Terms NO_TERMS = new Terms(List.of(), List.of());

        private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step =
                addAttribute(PositionIncrementAttribute.class);
        private final WordTerms words;
        private Terms current = NO_TERMS;
        private int next;

        Terming(TokenStream input, WordTerms words) {
            super(input);
            this.words = words;
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (next < current.size()) {
                text.setEmpty().append(current.get(next++));
                step.setPositionIncrement(0);
                return true;
            }
            int skipped = 0;
            while (input.incrementToken()) {
                current = words.of(text.buffer(), text.length());
                next = 1;
                if (current.size() > 0) {
                    text.setEmpty().append(current.get(0));
                    step.setPositionIncrement(step.getPositionIncrement() + skipped);
                    return true;
                }
                skipped += step.getPositionIncrement();
            }
            return false;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            current = NO_TERMS;
            next = 0;
        }
    }
}

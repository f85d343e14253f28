package rim.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.StringHelper;
import rim.index.analysis.TextAnalysis;
import rim.index.passage.PassageFields;

/// Puts words right that no report has: neither as they were typed, nor in another form, nor as the
/// beginning of a word, nor by the rules of any language of the index.
final class Spelling {
    private static final int SHORTEST = 4;

    /// Of a shorter word two other letters make another word (*gruvor*, *gruner*).
    private static final int SHORTEST_OF_TWO = 7;

    private static final int FEW = 10;

    // what no word of a report is as long as, and a question of more words is a text
    private static final int LONGEST = 50;
    private static final int MOST_WORDS = 12;

    private final IndexReader reader;
    private final Analyzer analyzer;
    private final IndexWordList words;
    private final DirectSpellChecker oneLetter = checker(1, SHORTEST);
    private final DirectSpellChecker twoLetters = checker(2, SHORTEST_OF_TWO);

    private final TextAnalysis analysis;
    private final Set<String> languages;

    /// @param languages those of the index
    Spelling(
            IndexReader reader,
            Analyzer analyzer,
            IndexWordList words,
            TextAnalysis analysis,
            Set<String> languages) {
        this.reader = reader;
        this.analyzer = analyzer;
        this.words = words;
        this.analysis = analysis;
        this.languages = new TreeSet<>(languages);
    }

    private static DirectSpellChecker checker(int letters, int shortest) {
        var checker = new DirectSpellChecker();
        checker.setMaxEdits(letters);
        checker.setMinQueryLength(shortest);
        checker.setMaxInspections(10);
        return checker;
    }

    /// How many reports the words of a question find, whatever else finds more; counted only where
    /// a word has to be put right.
    interface FoundByWords {
        int reports() throws IOException;
    }

    /// The question with such words replaced by the likeliest ones that reports have; empty when
    /// there is nothing to put right.
    ///
    /// @param found only where its words find few reports, words that differ in two letters are
    ///   looked for, which takes long
    String corrected(String typed, Iterable<Expression.Word> asked, FoundByWords found)
            throws IOException {
        var corrected = typed;
        for (String word : words(asked)) {
            var right = right(word, found);
            if (right.isPresent()) {
                corrected = corrected.replace(word, right.get());
            }
        }
        return corrected.equals(typed) ? "" : corrected;
    }

    private static List<String> words(Iterable<Expression.Word> asked) {
        var words = new ArrayList<String>();
        asked.forEach(word -> words.addAll(TextAnalysis.words(word.text())));
        return words.subList(0, Math.min(MOST_WORDS, words.size()));
    }

    private Optional<String> right(String word, FoundByWords byWords) throws IOException {
        var form = analyzer.normalize(PassageFields.TEXT, word).utf8ToString();
        var term = new Term(PassageFields.TEXT, form);
        if (word.length() < SHORTEST
                || word.length() > LONGEST
                || !word.chars().allMatch(Character::isLetter)
                || isBeginning(term)
                || occursInOtherForm(word)) {
            return Optional.empty();
        }
        var found = similar(oneLetter, term);
        if (found.length == 0 && byWords.reports() < FEW) {
            found = similar(twoLetters, term);
        }
        return found.length == 0
                ? Optional.empty()
                : Optional.of(words.written(found[0].string).orElse(found[0].string));
    }

    private boolean isBeginning(Term term) throws IOException {
        var terms = MultiTerms.getTerms(reader, term.field());
        if (terms == null) {
            return false;
        }
        var next = terms.iterator();
        return next.seekCeil(term.bytes()) != TermsEnum.SeekStatus.END
                && StringHelper.startsWith(next.term(), term.bytes());
    }

    private boolean occursInOtherForm(String word) throws IOException {
        for (String language : languages) {
            var field = PassageFields.inLanguage(PassageFields.TEXT, language);
            for (String stem : analysis.terms(language).of(word).whole()) {
                if (reader.docFreq(new Term(field, stem)) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private SuggestWord[] similar(DirectSpellChecker checker, Term term) throws IOException {
        return checker.suggestSimilar(term, 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
    }
}

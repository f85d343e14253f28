package rim.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import rim.index.analysis.TextAnalysis;
import rim.index.analysis.WordTerms;
import rim.index.analysis.WordTerms.Terms;
import rim.index.language.SmallWords;
import rim.index.passage.PassageFields;
import rim.index.search.Expression.Phrase;
import rim.index.search.Expression.Similar;
import rim.index.search.Expression.Word;

/// What one word looks for: its forms in every language of the index, or the word as it is written.
final class WordQueries {
    /// How much the other matches of a word add to its best one.
    private static final float OTHERS = 0.1f;

    /// Weight of a word in one language that is a small one in another.
    private static final float SMALL_WEIGHT = 0.3f;

    /// A word that no report has stands for those that begin with so much of it.
    private static final double ALIKE = 0.65;

    private static final int SHORTEST_ALIKE = 6;
    private static final int MOST_SIMILAR = 50;
    private static final int LAST_ASCII = 128;

    private final PassageSearcher searcher;
    private final Set<String> languages;
    private final Set<String> spoken;
    private final TextAnalysis analysis;
    private final Analyzer analyzer;
    private final Map<String, WordTerms> terms = new HashMap<>();
    private final Map<String, WordForms> forms = new HashMap<>();

    /// @param languages those that are looked into
    /// @param spoken those that the question may be in
    /// @param analyzer of all fields
    WordQueries(
            PassageSearcher searcher,
            Set<String> languages,
            Set<String> spoken,
            TextAnalysis analysis,
            Analyzer analyzer) {
        this.searcher = searcher;
        this.languages = new TreeSet<>(languages);
        this.spoken = spoken;
        this.analysis = analysis;
        this.analyzer = analyzer;
    }

    /// A word by its stems in a field; none for a small word.
    List<Query> word(String field, Word word) throws IOException {
        var forms = forms(field, word.text());
        var queries = new ArrayList<Query>();
        forms.query().ifPresent(queries::add);
        if (isSmall(word, forms)) {
            // 'of' says nothing in English, and so the German pages that quote it are not the
            // answer
            return queries.stream().<Query>map(q -> new BoostQuery(q, SMALL_WEIGHT)).toList();
        }
        if (word.isAcronym() || isWrittenOtherwise(field, word, forms)) {
            queries.addAll(written(field, word.text()));
        }
        return queries;
    }

    /// The forms of a word in a field; none for one that is small in some language.
    Optional<WordForms> telling(String field, Word word) throws IOException {
        var forms = forms(field, word.text());
        return isSmall(word, forms) ? Optional.empty() : Optional.of(forms);
    }

    private boolean isSmall(Word word, WordForms forms) {
        return (forms.isSmallInSome() || isSmallInItsOwn(word.text())) && !word.isAcronym();
    }

    // In the language of the question, where that is clear and no report is in it.
    private boolean isSmallInItsOwn(String word) {
        var own = spoken.size() == 1 ? spoken.iterator().next() : "";
        return !languages.contains(own) && SmallWords.of(own).contains(word);
    }

    // Whole words are kept without diacritics: where more passages have the word so than by its
    // stems, it stands there with diacritics that were not typed, as 'Malmo' for Malmö.
    private boolean isWrittenOtherwise(String field, Word word, WordForms forms)
            throws IOException {
        if (!field.equals(PassageFields.TEXT)
                || !word.text().chars().allMatch(c -> c < LAST_ASCII && Character.isLetter(c))) {
            return false;
        }
        var written = new Term(field, analyzer.normalize(field, word.text()));
        return searcher.getIndexReader().docFreq(written) > forms.frequency();
    }

    private WordForms forms(String field, String text) throws IOException {
        var key = field + " " + text;
        var known = forms.get(key);
        if (known == null) {
            known = lookedUp(field, text);
            forms.put(key, known);
        }
        return known;
    }

    private WordForms lookedUp(String field, String text) throws IOException {
        var words = TextAnalysis.words(text);
        var byField = new TreeMap<String, List<Terms>>();
        for (String language : languages) {
            var own = terms.computeIfAbsent(language, analysis::terms);
            byField.put(
                    PassageFields.inLanguage(field, language),
                    words.stream().map(own::of).toList());
        }
        return WordForms.of(searcher, byField);
    }

    /// A text as it is written, even of small words.
    List<Query> written(String field, String text) {
        return phrase(field, new Phrase(text, 0));
    }

    /// Words in their order.
    List<Query> phrase(String field, Phrase phrase) {
        var query =
                new QueryBuilder(analyzer).createPhraseQuery(field, phrase.text(), phrase.apart());
        return query == null ? List.of() : List.of(query);
    }

    /// Words of a form, as written or by their stems.
    List<Query> pattern(String field, String pattern) {
        var queries = new ArrayList<Query>();
        queries.add(pattern(new Term(field, analyzer.normalize(field, pattern).utf8ToString())));
        for (String language : languages) {
            if (!language.equals(TextAnalysis.UNKNOWN)) {
                var analysed = PassageFields.inLanguage(field, language);
                queries.add(pattern(new Term(analysed, pattern.toLowerCase(Locale.ROOT))));
            }
        }
        return queries;
    }

    private static Query pattern(Term term) {
        var text = term.text();
        boolean isBeginning = text.indexOf('*') == text.length() - 1 && !text.contains("?");
        if (isBeginning) {
            return new PrefixQuery(new Term(term.field(), text.substring(0, text.length() - 1)));
        }
        try {
            return new WildcardQuery(term);
        } catch (TooComplexToDeterminizeException e) {
            // so many stars: what all words have in common is how they begin
            return new PrefixQuery(new Term(term.field(), text.split("[*?]", 2)[0]));
        }
    }

    /// Words that differ from one in a few letters.
    List<Query> similar(String field, Similar similar) {
        var text = analyzer.normalize(field, similar.text()).utf8ToString();
        return List.of(
                new FuzzyQuery(new Term(field, text), similar.edits(), 1, MOST_SIMILAR, true));
    }

    /// Words that begin like one that no report has: `specialisering` for `specialisation`, a
    /// compound for others with the same first part. None for a word that some report has, and for
    /// short ones.
    Optional<Query> alike(Word word, Query asked) throws IOException {
        int length = (int) (word.text().length() * ALIKE);
        if (length < SHORTEST_ALIKE
                || TextAnalysis.words(word.text()).size() != 1
                || occurs(asked)) {
            return Optional.empty();
        }
        var beginning = analyzer.normalize(PassageFields.TEXT, word.text().substring(0, length));
        return Optional.of(new PrefixQuery(new Term(PassageFields.TEXT, beginning)));
    }

    private boolean occurs(Query query) throws IOException {
        var asked = new HashSet<Term>();
        query.visit(QueryVisitor.termCollector(asked));
        for (Term each : asked) {
            if (searcher.getIndexReader().docFreq(each) > 0) {
                return true;
            }
        }
        return false;
    }

    /// What one of some queries finds; none when there is none.
    static Optional<Query> any(List<Query> queries) {
        var any = new BooleanQuery.Builder();
        queries.forEach(each -> any.add(each, Occur.SHOULD));
        return queries.isEmpty() ? Optional.empty() : Optional.of(any.build());
    }

    /// The best of some queries, none when there is none.
    static Optional<Query> best(List<Query> queries) {
        return switch (queries.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(queries.getFirst());
            default -> Optional.of(new DisjunctionMaxQuery(queries, OTHERS));
        };
    }
}

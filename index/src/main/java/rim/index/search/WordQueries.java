package rim.index.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import rim.index.analysis.TextAnalysis;
import rim.index.analysis.WordTerms;
import rim.index.passage.PassageFields;
import rim.index.search.Expression.Phrase;
import rim.index.search.Expression.Similar;
import rim.index.search.Expression.Word;

/// What one word looks for: the best of its forms in every language of the index. Taking the best,
/// and not the sum, keeps the language with the most reports from drowning the others.
final class WordQueries {
    /// How much the other matches of a word add to its best one.
    private static final float OTHERS = 0.1f;

    /// What a part of a compound weighs beside the whole.
    private static final float PART_WEIGHT = 0.5f;

    /// Weight of a word in one language that is a small one in another.
    private static final float SMALL_WEIGHT = 0.3f;

    /// A word that no report has stands for those that begin with so much of it.
    private static final double ALIKE = 0.65;

    private static final int SHORTEST_ALIKE = 6;
    private static final int MOST_SIMILAR = 50;
    private static final int LAST_ASCII = 128;

    private final IndexReader index;
    private final Set<String> languages;
    private final TextAnalysis analysis;
    private final Analyzer analyzer;
    private final Map<String, WordTerms> terms = new HashMap<>();

    /// @param languages those that are looked into
    /// @param analyzer of all fields
    WordQueries(
            IndexReader index, Set<String> languages, TextAnalysis analysis, Analyzer analyzer) {
        this.index = index;
        this.languages = new TreeSet<>(languages);
        this.analysis = analysis;
        this.analyzer = analyzer;
    }

    /// A word by its stems in a field; none for a small word.
    List<Query> word(String field, Word word) {
        var queries = new ArrayList<Query>();
        for (String language : languages) {
            inLanguage(field, language, word.text()).ifPresent(queries::add);
        }
        if (queries.size() == languages.size() || word.isAcronym()) {
            if (queries.isEmpty() || word.isAcronym() || isWrittenOtherwise(field, word, queries)) {
                queries.addAll(written(field, word.text()));
            }
            return queries;
        }
        // 'of' says nothing in English, and so the German pages that quote it are not the answer
        return queries.stream().<Query>map(q -> new BoostQuery(q, SMALL_WEIGHT)).toList();
    }

    // Whole words are kept without diacritics: where more passages have the word so than by its
    // stems, it stands there with diacritics that were not typed, as 'Malmo' for Malmö.
    private boolean isWrittenOtherwise(String field, Word word, List<Query> stems) {
        if (!field.equals(PassageFields.TEXT)
                || !word.text().chars().allMatch(c -> c < LAST_ASCII && Character.isLetter(c))) {
            return false;
        }
        try {
            var form = analyzer.normalize(field, word.text());
            int written = index.docFreq(new Term(field, form));
            int stemmed = 0;
            for (Query each : stems) {
                stemmed += mostFrequent(each);
            }
            return written > stemmed;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot search", e);
        }
    }

    private int mostFrequent(Query query) throws IOException {
        var asked = new HashSet<Term>();
        query.visit(QueryVisitor.termCollector(asked));
        int most = 0;
        for (Term each : asked) {
            most = Math.max(most, index.docFreq(each));
        }
        return most;
    }

    private Optional<Query> inLanguage(String field, String language, String text) {
        var analysed = PassageFields.inLanguage(field, language);
        var own = terms.computeIfAbsent(language, analysis::terms);
        var weights = new HashMap<String, Float>();
        for (String word : TextAnalysis.words(text)) {
            var found = own.of(word);
            found.whole().forEach(each -> weights.merge(each, 1f, Float::sum));
            found.parts().forEach(each -> weights.merge(each, PART_WEIGHT, Float::sum));
        }
        if (weights.size() == 1 && weights.containsValue(1f)) {
            return Optional.of(
                    new TermQuery(new Term(analysed, weights.keySet().iterator().next())));
        }
        var query = new BooleanQuery.Builder();
        weights.forEach((term, weight) ->
                query.add(weighted(new Term(analysed, term), weight), Occur.SHOULD));
        return weights.isEmpty() ? Optional.empty() : Optional.of(query.build());
    }

    private static Query weighted(Term term, float weight) {
        var query = new TermQuery(term);
        return weight == 1f ? query : new BoostQuery(query, weight);
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
            if (index.docFreq(each) > 0) {
                return true;
            }
        }
        return false;
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

package rim.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.QueryBuilder;
import rim.index.passage.PassageFields;

/// What one term looks for: the best of its forms in every language of the index, and of its exact
/// form. Taking the best, and not the sum, keeps the language with the most reports from drowning
/// the others.
final class TermQueries {
    /// How much the other matches of a term add to its best one.
    private static final float OTHERS = 0.1f;

    private static final float COVER_WEIGHT = 2f;

    /// Weight of a word in one language that is a small one in another.
    private static final float SMALL_WEIGHT = 0.3f;

    /// A word that no report has stands for those that begin with so much of it.
    private static final double ALIKE = 0.65;

    private static final int SHORTEST_ALIKE = 6;

    private final IndexReader index;
    private final Set<String> languages;
    private final Analyzer analyzer;
    private final QueryBuilder builder;

    TermQueries(IndexReader index, Set<String> languages, Analyzer analyzer) {
        this.index = index;
        this.languages = new TreeSet<>(languages);
        this.analyzer = analyzer;
        this.builder = new QueryBuilder(analyzer);
    }

    /// In the text of a passage, or the title on a report's first; none for a small word.
    Optional<Query> inText(TypedTerm term) {
        var queries = new ArrayList<>(in(PassageFields.TEXT, term));
        for (Query each : in(PassageFields.COVER, term)) {
            queries.add(new BoostQuery(each, COVER_WEIGHT));
        }
        return best(queries);
    }

    /// In the title of a passage's report.
    Optional<Query> inTitle(TypedTerm term) {
        return best(in(PassageFields.TITLE, term));
    }

    /// In the text or the title.
    Optional<Query> inAny(TypedTerm term) {
        var queries = new ArrayList<>(in(PassageFields.TEXT, term));
        queries.addAll(in(PassageFields.TITLE, term));
        return best(queries);
    }

    /// In the text, as it is written, even a small word.
    Optional<Query> asWritten(TypedTerm term) {
        return best(written(PassageFields.TEXT, term));
    }

    /// Words that begin like one that no report has: `specialisering` for `specialisation`, a
    /// compound for others with the same first part. None for a word that some report has, and for
    /// short ones.
    Optional<Query> alike(TypedTerm term, Query asked) throws IOException {
        int length = (int) (term.text().length() * ALIKE);
        if (term.form() != TypedTerm.Form.WORD || length < SHORTEST_ALIKE || occurs(asked)) {
            return Optional.empty();
        }
        var beginning =
                new TypedTerm(
                        term.need(), TypedTerm.Form.BEGINNING, term.text().substring(0, length));
        return best(written(PassageFields.TEXT, beginning));
    }

    private boolean occurs(Query query) throws IOException {
        var terms = new HashSet<Term>();
        query.visit(QueryVisitor.termCollector(terms));
        for (Term each : terms) {
            if (index.docFreq(each) > 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Query> best(List<Query> queries) {
        return queries.isEmpty()
                ? Optional.empty()
                : Optional.of(new DisjunctionMaxQuery(queries, OTHERS));
    }

    private List<Query> in(String field, TypedTerm term) {
        if (term.form() == TypedTerm.Form.BEGINNING) {
            return written(field, term);
        }
        var queries = new ArrayList<Query>();
        for (String language : languages) {
            var analysed = PassageFields.inLanguage(field, language);
            var query = builder.createPhraseQuery(analysed, term.text());
            if (query != null) {
                queries.add(query);
            }
        }
        if (queries.size() == languages.size() || term.isAcronym()) {
            queries.addAll(written(field, term));
            return queries;
        }
        // 'of' says nothing in English, and so the German pages that quote it are not the answer
        return queries.stream().<Query>map(q -> new BoostQuery(q, SMALL_WEIGHT)).toList();
    }

    private List<Query> written(String field, TypedTerm term) {
        if (term.form() == TypedTerm.Form.BEGINNING) {
            var beginning = analyzer.normalize(field, term.text());
            return List.of(new PrefixQuery(new Term(field, beginning)));
        }
        var query = builder.createPhraseQuery(field, term.text());
        return query == null ? List.of() : List.of(query);
    }
}

package rim.index.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import rim.index.passage.PassageFields;
import rim.index.search.TypedTerm.Need;

/// A question as a Lucene query.
///
/// A passage must hold one of the words, or all that must be; words in the title of its report then
/// lift it, since a passage seldom repeats what its report is about.
final class QuestionQuery {
    private static final float TITLE_WEIGHT = 0.5f;
    private static final int LENGTH_OF_COUNTRY = 2;

    private final TermQueries queries;

    QuestionQuery(TermQueries queries) {
        this.queries = queries;
    }

    /// The query, none when there is no word to look for.
    Optional<Query> of(SearchQuestion question) throws IOException {
        var terms = TypedTerm.of(question.words());
        var words = words(terms);
        if (words.isEmpty()) {
            return words;
        }
        var query = new BooleanQuery.Builder().add(words.get(), Occur.MUST);
        terms.stream()
                .filter(t -> t.need() != Need.MUST_NOT)
                .map(queries::inTitle)
                .flatMap(Optional::stream)
                .forEach(q -> query.add(new BoostQuery(q, TITLE_WEIGHT), Occur.SHOULD));
        filter(query, question);
        return Optional.of(query.build());
    }

    private Optional<Query> words(List<TypedTerm> terms) throws IOException {
        var query = new BooleanQuery.Builder();
        int wanted = 0;
        for (TypedTerm term : terms) {
            var found = word(term);
            found.ifPresent(q -> query.add(q, occur(term.need())));
            wanted += found.isPresent() && term.need() != Need.MUST_NOT ? 1 : 0;
        }
        return wanted > 0 ? Optional.of(query.build()) : smallWords(terms);
    }

    private Optional<Query> word(TypedTerm term) throws IOException {
        var found = term.need() == Need.MAY ? queries.inText(term) : queries.inAny(term);
        if (found.isEmpty() || term.need() == Need.MUST_NOT) {
            return found;
        }
        return queries.alike(term, found.get()).or(() -> found);
    }

    // A question of small words only, such as "to be or not to be", is meant as it is written.
    private Optional<Query> smallWords(List<TypedTerm> terms) {
        var query = new BooleanQuery.Builder();
        boolean wanted = false;
        for (TypedTerm term : terms) {
            var found = queries.asWritten(term);
            found.ifPresent(q -> query.add(q, occur(term.need())));
            wanted |= found.isPresent() && term.need() != Need.MUST_NOT;
        }
        return wanted ? Optional.of(query.build()) : Optional.empty();
    }

    private static Occur occur(Need need) {
        return switch (need) {
            case MAY -> Occur.SHOULD;
            case MUST -> Occur.MUST;
            case MUST_NOT -> Occur.MUST_NOT;
        };
    }

    private static void filter(BooleanQuery.Builder query, SearchQuestion question) {
        anyOf(query, PassageFields.LANGUAGE, question.languages());
        anyOf(query, PassageFields.THEME, question.themes());
        regions(query, question.regions());
        if (question.yearFrom().isPresent() || question.yearTo().isPresent()) {
            query.add(
                    IntField.newRangeQuery(
                            PassageFields.YEAR,
                            question.yearFrom().orElse(Integer.MIN_VALUE),
                            question.yearTo().orElse(Integer.MAX_VALUE)),
                    Occur.FILTER);
        }
    }

    private static void anyOf(BooleanQuery.Builder query, String field, Set<String> values) {
        if (values.isEmpty()) {
            return;
        }
        var any = new BooleanQuery.Builder();
        values.forEach(v -> any.add(new TermQuery(new Term(field, v)), Occur.SHOULD));
        query.add(any.build(), Occur.FILTER);
    }

    private static void regions(BooleanQuery.Builder query, Set<String> regions) {
        if (regions.isEmpty()) {
            return;
        }
        var any = new BooleanQuery.Builder();
        for (String region : regions) {
            any.add(new PrefixQuery(new Term(PassageFields.REGION, region)), Occur.SHOULD);
            for (int i = LENGTH_OF_COUNTRY; i < region.length(); i++) {
                var above = new Term(PassageFields.REGION, region.substring(0, i));
                any.add(new TermQuery(above), Occur.SHOULD);
            }
        }
        query.add(any.build(), Occur.FILTER);
    }
}

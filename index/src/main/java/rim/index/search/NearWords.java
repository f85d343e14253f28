package rim.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanOrQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import rim.index.passage.PassageFields;
import rim.index.search.Expression.Word;

/// What finds passages where words that follow each other in a question are near each other, or
/// follow each other just so: each two by themselves, as the words of a thing's name seldom all
/// stand together.
///
/// Metzler and Croft, *A Markov random field model for term dependencies* (2005), the sequential
/// kind.
final class NearWords {
    /// Words are near when so many others at most stand between them.
    private static final int NEAR = 6;

    /// What two words that are near count beside a word by itself.
    private static final float NEAR_WEIGHT = 0.1f;

    /// What they count besides when they follow each other.
    private static final float NEXT_WEIGHT = 0.1f;

    /// Of a longer question the first words alone are looked at so.
    private static final int MOST_WORDS = 24;

    /// A word of a question.
    ///
    /// @param place among its words, small ones counted
    private record Placed(int place, SpanQuery query) {}

    private final WordQueries words;

    NearWords(WordQueries words) {
        this.words = words;
    }

    /// None for fewer than two words.
    Optional<Query> of(List<Word> asked) throws IOException {
        var byField = new TreeMap<String, List<Placed>>();
        for (int place = 0; place < Math.min(asked.size(), MOST_WORDS); place++) {
            for (var terms : terms(asked.get(place)).entrySet()) {
                byField.computeIfAbsent(terms.getKey(), f -> new ArrayList<>())
                        .add(new Placed(place, any(terms.getValue())));
            }
        }
        var pairs = new ArrayList<Query>();
        for (List<Placed> inField : byField.values()) {
            for (int i = 1; i < inField.size(); i++) {
                pair(inField.get(i - 1), inField.get(i)).ifPresent(pairs::add);
            }
        }
        return WordQueries.any(pairs);
    }

    /// The terms of a word by their fields.
    private SortedMap<String, List<SpanQuery>> terms(Word word) throws IOException {
        var terms = new TreeMap<String, List<SpanQuery>>();
        for (Query each : words.word(PassageFields.TEXT, word)) {
            each.visit(
                    new QueryVisitor() {
                        @Override
                        public void consumeTerms(Query query, Term... found) {
                            for (Term term : found) {
                                terms.computeIfAbsent(term.field(), f -> new ArrayList<>())
                                        .add(new SpanTermQuery(term));
                            }
                        }
                    });
        }
        return terms;
    }

    private static SpanQuery any(List<SpanQuery> terms) {
        return terms.size() == 1
                ? terms.getFirst()
                : new SpanOrQuery(terms.toArray(SpanQuery[]::new));
    }

    /// None for one word twice.
    private static Optional<Query> pair(Placed first, Placed second) {
        if (first.query().equals(second.query())) {
            return Optional.empty();
        }
        SpanQuery[] both = {first.query(), second.query()};
        int between = second.place() - first.place() - 1;
        return Optional.of(
                new BooleanQuery.Builder()
                        .add(
                                new BoostQuery(new SpanNearQuery(both, NEAR, false), NEAR_WEIGHT),
                                Occur.SHOULD)
                        .add(
                                new BoostQuery(new SpanNearQuery(both, between, true), NEXT_WEIGHT),
                                Occur.SHOULD)
                        .build());
    }
}

package rim.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanOrQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import rim.index.passage.PassageFields;
import rim.index.search.Expression.All;
import rim.index.search.Expression.Any;
import rim.index.search.Expression.InLanguage;
import rim.index.search.Expression.InRegion;
import rim.index.search.Expression.InTitle;
import rim.index.search.Expression.InYears;
import rim.index.search.Expression.Need;
import rim.index.search.Expression.OnTheme;
import rim.index.search.Expression.Part;
import rim.index.search.Expression.Pattern;
import rim.index.search.Expression.Phrase;
import rim.index.search.Expression.Sequence;
import rim.index.search.Expression.Similar;
import rim.index.search.Expression.Word;

/// What finds passages where words that follow each other in a question are near each other, or
/// follow each other just so: each two by themselves, as the words of a thing's name seldom all
/// stand together. To be weighed by {@link Nearness}, which knows no rarity of terms: two words
/// count as much as they are rare, whatever forms of them stand there.
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

    /// Of more words that follow each other the first alone are looked at so.
    private static final int MOST_WORDS = 24;

    private final WordQueries words;
    private final Rarity rarity;

    NearWords(WordQueries words, Rarity rarity) {
        this.words = words;
        this.rarity = rarity;
    }

    /// A word of a question that says something.
    ///
    /// @param place among the words that follow each other, small ones counted
    private record Placed(int place, WordForms forms) {}

    /// None where no two words follow each other.
    Optional<Query> of(Expression asked) throws IOException {
        var pairs = new ArrayList<Query>();
        for (List<Word> run : runs(asked)) {
            var placed = placed(run);
            for (int i = 1; i < placed.size(); i++) {
                pair(placed.get(i - 1), placed.get(i)).ifPresent(pairs::add);
            }
        }
        return WordQueries.any(pairs);
    }

    private List<Placed> placed(List<Word> run) throws IOException {
        var placed = new ArrayList<Placed>();
        for (int place = 0; place < Math.min(run.size(), MOST_WORDS); place++) {
            var forms = words.telling(PassageFields.TEXT, run.get(place));
            if (forms.isPresent()) {
                placed.add(new Placed(place, forms.get()));
            }
        }
        return placed;
    }

    /// The better of the languages in which both words are; none for one word twice.
    private Optional<Query> pair(Placed first, Placed second) {
        int between = second.place() - first.place() - 1;
        double rare = rarity.of(first.forms().passages()) + rarity.of(second.forms().passages());
        var byField = new ArrayList<Query>();
        var others = second.forms().whole();
        for (var inField : first.forms().whole().entrySet()) {
            var own = inField.getValue();
            var other = others.get(inField.getKey());
            if (other != null) {
                other.removeAll(own);
            }
            if (other != null && !other.isEmpty()) {
                SpanQuery[] both = {any(own), any(other)};
                byField.add(pair(both, between, (float) rare));
            }
        }
        return byField.isEmpty()
                ? Optional.empty()
                : Optional.of(new DisjunctionMaxQuery(byField, 0));
    }

    private static Query pair(SpanQuery[] both, int between, float rare) {
        var near = new SpanNearQuery(both, NEAR, false);
        var next = new SpanNearQuery(both, between, true);
        return new BooleanQuery.Builder()
                .add(new BoostQuery(near, NEAR_WEIGHT * rare), Occur.SHOULD)
                .add(new BoostQuery(next, NEXT_WEIGHT * rare), Occur.SHOULD)
                .build();
    }

    private static SpanQuery any(Collection<SpanTermQuery> terms) {
        return terms.size() == 1
                ? terms.iterator().next()
                : new SpanOrQuery(terms.toArray(SpanQuery[]::new));
    }

    /// Words that follow each other, as far as nothing else stands between.
    private static List<List<Word>> runs(Expression asked) {
        return switch (asked) {
            case Word word -> List.of(List.of(word));
            case Sequence sequence -> runs(sequence.parts());
            case All all -> runs(all.of().stream().map(e -> new Part(Need.MUST, e)).toList());
            case Any any -> any.of().stream().flatMap(e -> runs(e).stream()).toList();
            case Phrase p -> List.of();
            case Pattern p -> List.of();
            case Similar s -> List.of();
            case InTitle t -> List.of();
            case InRegion r -> List.of();
            case OnTheme t -> List.of();
            case InLanguage l -> List.of();
            case InYears y -> List.of();
        };
    }

    private static List<List<Word>> runs(List<Part> parts) {
        var runs = new ArrayList<List<Word>>();
        var current = new ArrayList<Word>();
        for (Part part : parts) {
            if (part.need() != Need.MUST_NOT && part.what() instanceof Word word) {
                current.add(word);
                continue;
            }
            runs.add(List.copyOf(current));
            current.clear();
            if (part.need() != Need.MUST_NOT) {
                runs.addAll(runs(part.what()));
            }
        }
        runs.add(List.copyOf(current));
        return runs;
    }
}

package rim.index.search;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import rim.index.passage.PassageAnalyzers;

/// Searches all passages as one collection, whatever language they are in.
///
/// A passage is analysed by the rules of its own language only, so the fields of the languages
/// share the passages out among them. Taken as collections of their own, the words of the only
/// Italian report would be common ones, and a chance match in a language with many reports a rare
/// one. Here a field counts as if all passages had it, with the mean length that it has.
final class PassageSearcher extends IndexSearcher {
    private final Map<String, Optional<CollectionStatistics>> statistics =
            new ConcurrentHashMap<>();

    PassageSearcher(IndexReader reader) {
        super(reader);
        setSimilarity(PassageAnalyzers.WEIGHING);
        // an edition is asked many different questions, and few again and again
        setQueryCache(null);
    }

    @Override
    public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
        var known = statistics.get(field);
        if (known == null) {
            known = Optional.ofNullable(super.collectionStatistics(field)).map(this::ofAll);
            statistics.put(field, known);
        }
        return known.orElse(null);
    }

    private CollectionStatistics ofAll(CollectionStatistics own) {
        int all = getIndexReader().maxDoc();
        double more = (double) all / own.docCount();
        return own.docCount() == all
                ? own
                : new CollectionStatistics(
                        own.field(),
                        all,
                        all,
                        (long) Math.ceil(own.sumTotalTermFreq() * more),
                        (long) Math.ceil(own.sumDocFreq() * more));
    }

    /// Where a term is in the index; none when it is not.
    Optional<TermStates> find(Term term) throws IOException {
        return Optional.of(TermStates.build(this, term, true)).filter(s -> s.docFreq() > 0);
    }

    /// A query for a term that counts as no rarer than in so many passages.
    TermQuery query(Term term, TermStates states, int fewest) throws IOException {
        return new TermQuery(term, states.docFreq() >= fewest ? states : inAtLeast(fewest, states));
    }

    private TermStates inAtLeast(int passages, TermStates states) throws IOException {
        var more = new TermStates(getTopReaderContext());
        for (LeafReaderContext leaf : getIndexReader().leaves()) {
            var place = states.get(leaf);
            var state = place == null ? null : place.get();
            if (state != null) {
                more.register(state, leaf.ord);
            }
        }
        more.accumulateStatistics(passages, Math.max(passages, states.totalTermFreq()));
        return more;
    }
}

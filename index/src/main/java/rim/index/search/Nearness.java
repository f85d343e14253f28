package rim.index.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import rim.index.passage.PassageAnalyzers;

/// Passages that are best by their words are better still where these words stand together as they
/// do in the question. Only the best are looked at, since where words stand is read for each
/// passage.
final class Nearness implements PassageScoring {
    /// So many passages that are best by their words are looked at.
    private static final int DEPTH = 50;

    /// A score is a sum, which may be taken in another order and so be this much less.
    private static final float ROUNDED = 0.999f;

    private final Map<Integer, Float> scores = new HashMap<>();

    /// What is worth less by its words is none of the best.
    private final float least;

    /// @param near finds words that stand together
    Nearness(IndexSearcher searcher, Query byWords, Query near) throws IOException {
        var best = searcher.search(byWords, DEPTH);
        int found = best.scoreDocs.length;
        this.least = found == 0 ? 0 : ROUNDED * best.scoreDocs[found - 1].score;
        for (ScoreDoc each : again(searcher, best, near).scoreDocs) {
            scores.put(each.doc, each.score);
        }
    }

    /// The passages that are best by their words, so many of them, the first ones by what they are
    /// worth then.
    ///
    /// @param near finds words that stand together; none where that says nothing
    static TopDocs best(IndexSearcher searcher, Query byWords, Optional<Query> near, int depth)
            throws IOException {
        var best = searcher.search(byWords, depth);
        if (near.isPresent()) {
            var first = Arrays.copyOf(best.scoreDocs, Math.min(DEPTH, best.scoreDocs.length));
            var again = again(searcher, new TopDocs(best.totalHits, first), near.get());
            System.arraycopy(again.scoreDocs, 0, best.scoreDocs, 0, again.scoreDocs.length);
        }
        return best;
    }

    private static TopDocs again(IndexSearcher searcher, TopDocs byWords, Query near)
            throws IOException {
        var weighing = new IndexSearcher(searcher.getIndexReader());
        weighing.setSimilarity(new WithoutRarity());
        weighing.setQueryCache(null);
        var rescorer =
                new QueryRescorer(near) {
                    @Override
                    protected float combine(float ofWords, boolean isNear, float ofNear) {
                        return isNear ? ofWords + ofNear : ofWords;
                    }
                };
        return rescorer.rescore(weighing, byWords, byWords.scoreDocs.length);
    }

    @Override
    public float score(int document, float byWords) {
        return byWords < least ? byWords : scores.getOrDefault(document, byWords);
    }

    /// How often and in how long a text, as for single words; how rare the words are is in the
    /// query.
    private static final class WithoutRarity extends BM25Similarity {
        WithoutRarity() {
            super(PassageAnalyzers.OFTEN, PassageAnalyzers.LENGTH);
        }

        @Override
        public Explanation idfExplain(CollectionStatistics of, TermStatistics[] terms) {
            return Explanation.match(1f, "rarity is in the query");
        }
    }
}

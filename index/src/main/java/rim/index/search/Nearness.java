package rim.index.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;

/// Passages that are best by their words are better still where these words stand together as they
/// do in the question. Only the best are looked at, since where words stand is read for each
/// passage.
final class Nearness implements PassageScoring {
    /// So many passages that are best by their words are looked at.
    private static final int DEPTH = 50;

    private final Map<Integer, Float> scores = new HashMap<>();

    /// @param near finds words that stand together
    Nearness(IndexSearcher searcher, Query byWords, Query near) throws IOException {
        for (ScoreDoc each : best(searcher, byWords, Optional.of(near), DEPTH).scoreDocs) {
            scores.put(each.doc, each.score);
        }
    }

    /// The passages that are best by their words, so many of them, by what they are worth then.
    ///
    /// @param near finds words that stand together; none where that says nothing
    static TopDocs best(IndexSearcher searcher, Query byWords, Optional<Query> near, int depth)
            throws IOException {
        var best = searcher.search(byWords, depth);
        return near.isEmpty() ? best : rescored(searcher, best, near.get());
    }

    private static TopDocs rescored(IndexSearcher searcher, TopDocs byWords, Query near)
            throws IOException {
        var rescorer =
                new QueryRescorer(near) {
                    @Override
                    protected float combine(float ofWords, boolean isNear, float ofNear) {
                        return isNear ? ofWords + ofNear : ofWords;
                    }
                };
        return rescorer.rescore(searcher, byWords, byWords.scoreDocs.length);
    }

    @Override
    public float score(int document, float byWords) {
        return scores.getOrDefault(document, byWords);
    }
}

package rim.index.search;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;

/// The ranking by words and the one by meaning as one, by reciprocal ranks: a passage counts Σ wᵢ /
/// (k + rankᵢ) over the rankings that have it.
///
/// Cormack, Clarke and Büttcher, *Reciprocal rank fusion outperforms Condorcet and individual rank
/// learning methods* (2009), whence k.
final class Fusion implements PassageScoring {
    /// So many passages have a rank by words; those after them follow in their order.
    static final int DEPTH = 1_000;

    private static final double K = 60;

    /// What a rank by meaning counts beside one by words: a word that was typed is meant.
    private static final double WEIGHT = 0.7;

    private final Map<Integer, Double> byWords;
    private final Map<Integer, Double> byMeaning;
    private final double last;
    private final double best;

    Fusion(TopDocs byWords, TopDocs byMeaning) {
        this.byWords = reciprocal(byWords.scoreDocs);
        this.byMeaning = reciprocal(byMeaning.scoreDocs);
        this.last = 1 / (K + byWords.scoreDocs.length + 1);
        float first = byWords.scoreDocs.length == 0 ? 0 : byWords.scoreDocs[0].score;
        this.best = first > 0 ? first : 1;
    }

    private static Map<Integer, Double> reciprocal(ScoreDoc[] ranked) {
        var scores = HashMap.<Integer, Double>newHashMap(ranked.length);
        for (ScoreDoc each : ranked) {
            scores.put(each.doc, 1 / (K + scores.size() + 1));
        }
        return scores;
    }

    @Override
    public float score(int document, float ofWords) {
        var words = byWords.get(document);
        return (float)
                ((words == null ? last * ofWords / best : words)
                        + WEIGHT * byMeaning.getOrDefault(document, 0.0));
    }

    /// What finds the passages of both rankings, with their scores by words.
    Query query(Query ofWords) {
        return new BooleanQuery.Builder()
                .add(ofWords, Occur.SHOULD)
                .add(new PassagesQuery(byMeaning.keySet()), Occur.SHOULD)
                .build();
    }
}

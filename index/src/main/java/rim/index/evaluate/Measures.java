package rim.index.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// How well a ranking answers, each from 0 to 1: as trec_eval computes them (`ndcg_cut_10`, `map`,
/// `P_30`, `recall_100`), for one question, or as the mean of many.
///
/// @param ndcg10 normalised discounted cumulative gain of the first ten
/// @param map average precision
/// @param p30 share of the first thirty that answer
/// @param recall100 share of what answers that is among the first hundred
public record Measures(double ndcg10, double map, double p30, double recall100) {
    private static final int NDCG_DEPTH = 10;
    private static final int PRECISION_DEPTH = 30;
    private static final int RECALL_DEPTH = 100;

    /// For one question.
    ///
    /// @param ranking identifiers of documents, best first
    /// @param judged grade by document, at least one above 0
    static Measures of(List<String> ranking, Map<String, Integer> judged) {
        var grades = ranking.stream().map(id -> Math.max(0, judged.getOrDefault(id, 0))).toList();
        var ideal =
                judged.values().stream()
                        .filter(g -> g > 0)
                        .sorted(Comparator.reverseOrder())
                        .toList();
        return new Measures(
                gain(grades) / gain(ideal),
                averagePrecision(grades, ideal.size()),
                relevant(grades, PRECISION_DEPTH) / (double) PRECISION_DEPTH,
                relevant(grades, RECALL_DEPTH) / (double) ideal.size());
    }

    /// The mean of each.
    static Measures mean(List<Measures> all) {
        return new Measures(
                all.stream().mapToDouble(Measures::ndcg10).average().orElse(0),
                all.stream().mapToDouble(Measures::map).average().orElse(0),
                all.stream().mapToDouble(Measures::p30).average().orElse(0),
                all.stream().mapToDouble(Measures::recall100).average().orElse(0));
    }

    // DCG = Σ gᵢ / log₂(i + 1), i from 1
    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int i = 0; i < Math.min(NDCG_DEPTH, grades.size()); i++) {
            gain += grades.get(i) / (Math.log(i + 2) / Math.log(2));
        }
        return gain;
    }

    private static double averagePrecision(List<Integer> grades, int relevant) {
        double sum = 0;
        int found = 0;
        for (int i = 0; i < grades.size(); i++) {
            if (grades.get(i) > 0) {
                found++;
                sum += found / (i + 1.0);
            }
        }
        return sum / relevant;
    }

    private static long relevant(List<Integer> grades, int depth) {
        return grades.stream().limit(depth).filter(g -> g > 0).count();
    }
}

package rim.engine.difference;

import java.util.Arrays;
import rim.engine.benchmark.Results;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.Ties;

/// One node as all units together make it: what a score is worth in ranks and groups.
final class Scale {
    private final Results results;
    private final double[] scores;
    private final int[] ranks;
    private final double[] references;
    private final double[][] sorted;
    private final Ties[] ties;
    private final byte[] groups;

    /// @param node by its number
    Scale(Results results, int node) {
        this.results = results;
        this.scores = results.scores(node);
        this.ranks = results.ranks(node);
        this.references = results.countingReferences(node);
        int years = results.panel().years().length;
        this.sorted = new double[years][];
        this.ties = new Ties[years];
        for (int year = 0; year < years; year++) {
            sorted[year] = Fitted.present(results.panel().scored(scores, year));
            Arrays.sort(sorted[year]);
            ties[year] = Ties.among(sorted[year]);
        }
        this.groups = new byte[scores.length];
        int units = scores.length / Math.max(1, years);
        for (int cell = 0; cell < scores.length; cell++) {
            groups[cell] = (byte) number(scores[cell], cell / units);
        }
    }

    /// The unit's own score on it.
    double score(int cell) {
        return scores[cell];
    }

    /// One more than the number of others that are better than a score that a unit is supposed to
    /// have; NaN for none.
    double rank(double score, int cell, int year) {
        if (Double.isNaN(score)) {
            return Double.NaN;
        }
        if (score == scores[cell] && ranks[cell] > 0) {
            return ranks[cell];
        }
        var others = sorted[year];
        int low = 0;
        int high = others.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ties[year].isBetter(others[middle], score)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        int better = others.length - low;
        return 1 + (ties[year].isBetter(scores[cell], score) ? better - 1 : better);
    }

    /// The number of the group that a score has that a unit is supposed to have; NaN for none.
    ///
    /// @param cell the unit's own; −1 for none
    double group(double score, int cell, int year) {
        int group = cell >= 0 && score == scores[cell] ? groups[cell] : number(score, year);
        return group < 0 ? Double.NaN : group;
    }

    private int number(double score, int year) {
        double reference = references[year];
        double relative = reference > 0 ? 100 * score / reference : Double.NaN;
        return results.methodology().groupOf(relative);
    }
}

package rim.engine.kernel.multivariate;

import java.util.Arrays;
import rim.engine.kernel.PreciseSum;
import rim.engine.kernel.probability.Normal;

/// Kendall's τ-b, `S / √((N−T₁)(N−T₂))`: S concordant minus discordant pairs, N = n(n−1)/2, T the
/// pairs that are tied in one of the two.
///
/// Counted in O(n log n) as W. R. Knight, *A computer method for calculating Kendall's tau with
/// ungrouped data*, JASA 61 (1966). The p-value is exact for fewer than 50 pairs without ties (the
/// distribution of inversions); otherwise normal with the variance of S under ties, M. G. Kendall,
/// *Rank Correlation Methods* (1970), without correction for continuity. So does R's `cor.test`.
///
/// @param pairs number of pairs
/// @param score S
/// @param tauB from −1 to 1
/// @param pValue two-sided
record KendallTau(int pairs, long score, double tauB, double pValue) {
    private static final int EXACT_BELOW = 50;

    static KendallTau of(double[] x, double[] y) {
        int n = x.length;
        // twice the mean ranks are whole numbers: both fit into one, which sorts by x, then by y
        var rankX = MeanRank.of(x);
        var rankY = MeanRank.of(y);
        var keys = new long[n];
        Arrays.setAll(keys, i -> ((long) (2 * rankX[i]) << 32) | (long) (2 * rankY[i]));
        Arrays.sort(keys);
        long tiedInBoth = tiedInBoth(keys);
        var yInOrderOfX = Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
        long exchanges = sortCountingExchanges(yInOrderOfX, new int[n], 0, n);
        var tiesX = Ties.of(rankX);
        var tiesY = Ties.of(rankY);
        long all = n * (n - 1L) / 2;
        long score = all - tiesX.pairs() - tiesY.pairs() + tiedInBoth - 2 * exchanges;
        double tau =
                score
                        / Math.sqrt((double) (all - tiesX.pairs()))
                        / Math.sqrt((double) (all - tiesY.pairs()));
        boolean isExact = n < EXACT_BELOW && tiesX.pairs() == 0 && tiesY.pairs() == 0;
        double p = isExact ? exactP(n, exchanges) : normalP(n, score, tiesX, tiesY);
        return new KendallTau(n, score, Math.max(-1, Math.min(1, tau)), p);
    }

    private static long tiedInBoth(long[] sorted) {
        long pairs = 0;
        int run = 0;
        for (int i = 1; i < sorted.length; i++) {
            run = sorted[i] == sorted[i - 1] ? run + 1 : 0;
            pairs += run;
        }
        return pairs;
    }

    private static long sortCountingExchanges(int[] values, int[] spare, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long exchanges =
                sortCountingExchanges(values, spare, from, middle)
                        + sortCountingExchanges(values, spare, middle, to);
        System.arraycopy(values, from, spare, from, to - from);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            if (left < middle && (right == to || spare[left] <= spare[right])) {
                values[i] = spare[left++];
            } else {
                values[i] = spare[right++];
                exchanges += middle - left;
            }
        }
        return exchanges;
    }

    private static double normalP(int n, long score, Ties x, Ties y) {
        double m = n;
        double variance = (m * (m - 1) * (2 * m + 5) - x.cubic() - y.cubic()) / 18;
        variance += 2.0 * x.pairs() * y.pairs() / (m * (m - 1));
        variance += x.triples() * y.triples() / (9 * m * (m - 1) * (m - 2));
        return Normal.twoSided(score / Math.sqrt(variance));
    }

    /// The share of the n! orders with so few or so many exchanges, twice.
    private static double exactP(int n, long exchanges) {
        int most = n * (n - 1) / 2;
        int fewer = (int) Math.min(exchanges, most - exchanges);
        var share = new double[most + 1];
        share[0] = 1;
        for (int size = 2; size <= n; size++) {
            insertOneMore(share, size);
        }
        return Math.min(1, 2 * PreciseSum.of(Arrays.copyOf(share, fewer + 1)));
    }

    private static void insertOneMore(double[] share, int size) {
        var before = share.clone();
        double window = 0;
        for (int k = 0; k < share.length; k++) {
            window += before[k];
            if (k >= size) {
                window -= before[k - size];
            }
            share[k] = window / size;
        }
    }

    /// @param pairs `Σ t(t−1)/2` over runs of t equal values
    /// @param triples `Σ t(t−1)(t−2)`
    /// @param cubic `Σ t(t−1)(2t+5)`
    private record Ties(long pairs, double triples, double cubic) {
        /// @param ranks mean ranks
        static Ties of(double[] ranks) {
            var runs = new int[2 * ranks.length + 1];
            for (double rank : ranks) {
                runs[(int) (2 * rank)]++;
            }
            long pairs = 0;
            double triples = 0;
            double cubic = 0;
            for (double run : runs) {
                pairs += (long) (run * (run - 1) / 2);
                triples += run * (run - 1) * (run - 2);
                cubic += run * (run - 1) * (2 * run + 5);
            }
            return new Ties(pairs, triples, cubic);
        }
    }
}

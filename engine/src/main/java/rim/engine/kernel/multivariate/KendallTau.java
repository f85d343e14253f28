package rim.engine.kernel.multivariate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import rim.engine.kernel.PreciseSum;
import rim.engine.kernel.probability.Normal;

/// Kendall's τ-b, `S / √((N−T₁)(N−T₂))`: S concordant minus discordant pairs, N = n(n−1)/2, T the
/// pairs that are tied in one of the two.
///
/// Counted in O(n log n) as W. R. Knight, *A computer method for calculating Kendall's tau with
/// ungrouped data*, JASA 61 (1966), exchanges by the places that are taken. The p-value is exact
/// for fewer than 50 pairs without ties (the distribution of inversions); otherwise normal with the
/// variance of S under ties, M. G. Kendall, *Rank Correlation Methods* (1970), without correction
/// for continuity. So does R's `cor.test`.
///
/// @param pairs number of pairs
/// @param score S
/// @param tauB from −1 to 1
/// @param pValue two-sided
record KendallTau(int pairs, long score, double tauB, double pValue) {
    private static final int EXACT_BELOW = 50;

    static KendallTau of(double[] x, double[] y) {
        int n = x.length;
        // twice the mean ranks are whole numbers
        var rankX = twice(MeanRank.of(x));
        var rankY = twice(MeanRank.of(y));
        var tiesX = Ties.of(rankX);
        var tiesY = Ties.of(rankY);
        int[] order = tiesX.sorted(rankX, tiesY.sorted(rankY, null));
        long exchanges = exchanges(rankY, order, tiesY);
        long all = n * (n - 1L) / 2;
        long score =
                all
                        - tiesX.pairs()
                        - tiesY.pairs()
                        + tiedInBoth(rankX, rankY, order)
                        - 2 * exchanges;
        double tau =
                score
                        / Math.sqrt((double) (all - tiesX.pairs()))
                        / Math.sqrt((double) (all - tiesY.pairs()));
        boolean isExact = n < EXACT_BELOW && tiesX.pairs() == 0 && tiesY.pairs() == 0;
        double p = isExact ? exactP(n, exchanges) : normalP(n, score, tiesX, tiesY);
        return new KendallTau(n, score, Math.max(-1, Math.min(1, tau)), p);
    }

    private static int[] twice(double[] ranks) {
        var twice = new int[ranks.length];
        for (int i = 0; i < twice.length; i++) {
            twice[i] = (int) (2 * ranks[i]);
        }
        return twice;
    }

    private static long tiedInBoth(int[] rankX, int[] rankY, int[] order) {
        long pairs = 0;
        int run = 0;
        for (int i = 1; i < order.length; i++) {
            int before = order[i - 1];
            boolean isTied = rankX[order[i]] == rankX[before] && rankY[order[i]] == rankY[before];
            run = isTied ? run + 1 : 0;
            pairs += run;
        }
        return pairs;
    }

    /// How many in some order come behind one that is higher.
    private static long exchanges(int[] ranks, int[] order, Ties ties) {
        var seen = new PlacesTaken(order.length);
        int[] next = ties.starts().clone();
        long exchanges = 0;
        for (int i = 0; i < order.length; i++) {
            int rank = ranks[order[i]];
            exchanges += i - seen.below(ties.starts()[rank + 1]);
            seen.take(next[rank]++);
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

    /// @param starts by twice the mean rank, how many are below it; one more than there are
    /// @param pairs `Σ t(t−1)/2` over runs of t equal values
    /// @param triples `Σ t(t−1)(t−2)`
    /// @param cubic `Σ t(t−1)(2t+5)`
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    private record Ties(int[] starts, long pairs, double triples, double cubic) {
        /// @param ranks twice the mean ranks
        static Ties of(int[] ranks) {
            var starts = new int[2 * ranks.length + 2];
            for (int rank : ranks) {
                starts[rank + 1]++;
            }
            long pairs = 0;
            double triples = 0;
            double cubic = 0;
            for (int rank = 1; rank < starts.length; rank++) {
                double run = starts[rank];
                if (run > 1) {
                    pairs += (long) (run * (run - 1) / 2);
                    triples += run * (run - 1) * (run - 2);
                    cubic += run * (run - 1) * (2 * run + 5);
                }
                starts[rank] += starts[rank - 1];
            }
            return new Ties(starts, pairs, triples, cubic);
        }

        /// Numbers of the ranks in their order, equal ones as they stood.
        ///
        /// @param before order in which they stood; null for that of their numbers
        int[] sorted(int[] ranks, int @Nullable [] before) {
            var next = starts.clone();
            var sorted = new int[ranks.length];
            for (int i = 0; i < sorted.length; i++) {
                int each = before == null ? i : before[i];
                sorted[next[ranks[each]]++] = each;
            }
            return sorted;
        }
    }

    /// Which of some places are taken: a bit for each, and a tree of sums over words of bits.
    ///
    /// P. M. Fenwick, *A new data structure for cumulative frequency tables*, Software: Practice
    /// and Experience 24 (1994).
    private static final class PlacesTaken {
        private final long[] words;
        private final int[] sums;

        PlacesTaken(int places) {
            words = new long[places / Long.SIZE + 1];
            sums = new int[words.length + 1];
        }

        void take(int place) {
            int word = place / Long.SIZE;
            words[word] |= 1L << place;
            for (int at = word + 1; at < sums.length; at += at & -at) {
                sums[at]++;
            }
        }

        /// How many taken places are below one.
        int below(int place) {
            int word = place / Long.SIZE;
            int below = Long.bitCount(words[word] & ((1L << place) - 1));
            for (int at = word; at > 0; at &= at - 1) {
                below += sums[at];
            }
            return below;
        }
    }
}

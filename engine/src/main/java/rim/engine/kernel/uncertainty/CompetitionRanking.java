package rim.engine.kernel.uncertainty;

import java.util.Arrays;
import rim.engine.kernel.Ties;

/// Ranks of many draws over the same units, without new memory for each.
///
/// Standard competition ranks, best first: 1, 2, 2, 4. Those that {@link Ties} has for equal to the
/// best of them share its rank. Not for use by two threads at once.
public final class CompetitionRanking {
    private final int indexBits;
    private static final int MOST_MOVES = 24;

    private final long[] keys;
    private final double[] sorted;
    private final int[] order;
    private final int[] ranks;

    public CompetitionRanking(int units) {
        indexBits = Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, units - 1L));
        keys = new long[units];
        sorted = new double[units];
        order = new int[units];
        ranks = new int[units];
    }

    /// @param scores higher is better; NaN for a unit without a score
    /// @return for each unit its rank, 0 for one without a score; the array is used again by the
    ///   next call
    public int[] of(double[] scores) {
        return ranked(scores, sort(scores));
    }

    /// The same, faster where the scores are nearly in a known order.
    ///
    /// @param likely all units in about the order of their scores, the best first
    public int[] of(double[] scores, int[] likely) {
        int count = insert(scores, likely);
        return ranked(scores, count < 0 ? sort(scores) : count);
    }

    private int[] ranked(double[] scores, int count) {
        if (count == 0) {
            return ranks;
        }
        double best = scores[order[0]];
        var ties = Ties.among(scores);
        int rank = 1;
        for (int place = 0; place < count; place++) {
            double score = scores[order[place]];
            if (ties.isBetter(best, score)) {
                best = score;
                rank = place + 1;
            }
            ranks[order[place]] = rank;
        }
        return ranks;
    }

    /// Puts each unit in its place among those before it. Returns how many have a score, −1 where
    /// the order is too far off.
    private int insert(double[] scores, int[] likely) {
        int count = 0;
        int left = MOST_MOVES * scores.length;
        for (int unit : likely) {
            double score = scores[unit];
            if (Double.isNaN(score)) {
                ranks[unit] = 0;
                continue;
            }
            int at = count++;
            while (at > 0 && sorted[at - 1] < score) {
                sorted[at] = sorted[at - 1];
                order[at] = order[at - 1];
                at--;
            }
            sorted[at] = score;
            order[at] = unit;
            left -= count - 1 - at;
            if (left < 0) {
                return -1;
            }
        }
        return count;
    }

    /// Sorts numbers that hold the score, rounded, and the unit in its last bits; then puts right
    /// what rounding exchanged. Returns how many have a score.
    private int sort(double[] scores) {
        int count = 0;
        for (int i = 0; i < scores.length; i++) {
            if (Double.isNaN(scores[i])) {
                ranks[i] = 0;
            } else {
                keys[count++] = ((descending(scores[i]) >> indexBits) << indexBits) | i;
            }
        }
        Arrays.sort(keys, 0, count);
        long mask = (1L << indexBits) - 1;
        for (int place = 0; place < count; place++) {
            int unit = (int) (keys[place] & mask);
            int at = place;
            while (at > 0 && scores[order[at - 1]] < scores[unit]) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = unit;
        }
        return count;
    }

    private static long descending(double score) {
        long bits = Double.doubleToRawLongBits(score);
        return ~(bits ^ ((bits >> 63) & Long.MAX_VALUE));
    }
}

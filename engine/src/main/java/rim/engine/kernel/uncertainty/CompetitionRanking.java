package rim.engine.kernel.uncertainty;

import java.util.Arrays;
import rim.engine.kernel.Ties;

/// Ranks of many draws over the same units, without new memory for each.
///
/// Standard competition ranks, best first: 1, 2, 2, 4. Those that {@link Ties} has for equal to the
/// best of them share its rank. Not for use by two threads at once.
public final class CompetitionRanking {
    private static final int MOST_MOVES = 24;
    private static final int MOST_INDEX_BITS = 12;

    private final int indexBits;
    private final int[] shortKeys;
    private final long[] keys;
    private final int[] order;
    private final int[] ranks;

    public CompetitionRanking(int units) {
        indexBits = Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, units - 1L));
        shortKeys = new int[indexBits <= MOST_INDEX_BITS ? units : 0];
        keys = new long[units];
        order = new int[units];
        ranks = new int[units];
    }

    /// @param scores higher is better; NaN for a unit without a score
    /// @return for each unit its rank, 0 for one without a score; the array is used again by the
    ///   next call
    public int[] of(double[] scores) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            least = score < least ? score : least;
            greatest = score > greatest ? score : greatest;
        }
        int count = sortShort(scores, least, greatest);
        return count < 0
                ? ranked(scores, sort(scores), Ties.among(scores))
                : ranked(scores, count, Ties.upTo(Math.max(Math.abs(least), Math.abs(greatest))));
    }

    private int[] ranked(double[] scores, int count, Ties ties) {
        if (count == 0) {
            return ranks;
        }
        double best = scores[order[0]];
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

    /// Sorts numbers of half the length, which JVMs sort by vector instructions: how far the score
    /// is below the greatest, in steps, and the unit in the last bits. Returns how many have a
    /// score, −1 where too many share a step.
    private int sortShort(double[] scores, double least, double greatest) {
        double range = greatest - least;
        double steps = range > 0 ? ((1 << (Integer.SIZE - 1 - indexBits)) - 1) / range : 0;
        boolean isRoom = shortKeys.length >= scores.length && range < Double.POSITIVE_INFINITY;
        if (!isRoom || !(steps < Double.POSITIVE_INFINITY)) {
            return -1;
        }
        int count = 0;
        for (int i = 0; i < scores.length; i++) {
            if (Double.isNaN(scores[i])) {
                ranks[i] = 0;
            } else {
                shortKeys[count++] = ((int) ((greatest - scores[i]) * steps) << indexBits) | i;
            }
        }
        Arrays.sort(shortKeys, 0, count);
        int mask = (1 << indexBits) - 1;
        int left = MOST_MOVES * scores.length;
        for (int place = 0; place < count && left >= 0; place++) {
            left -= insert(scores, shortKeys[place] & mask, place);
        }
        return left < 0 ? -1 : count;
    }

    /// Sorts numbers that hold the score, rounded, and the unit in its last bits. Returns how many
    /// have a score.
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
            insert(scores, (int) (keys[place] & mask), place);
        }
        return count;
    }

    /// Puts right what rounding exchanged. Returns how far the unit was moved.
    private int insert(double[] scores, int unit, int place) {
        int at = place;
        while (at > 0 && scores[order[at - 1]] < scores[unit]) {
            order[at] = order[at - 1];
            at--;
        }
        order[at] = unit;
        return place - at;
    }

    private static long descending(double score) {
        long bits = Double.doubleToRawLongBits(score);
        return ~(bits ^ ((bits >> 63) & Long.MAX_VALUE));
    }
}

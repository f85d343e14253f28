package rim.pipeline.kernel.uncertainty;

import java.util.Optional;

/// The distribution of the score of each unit over the draws, in bounded memory: `4 · bins` bytes
/// for each.
///
/// Scores are counted in bins of equal width between two bounds, and their sums are kept as whole
/// numbers of 2⁻³¹ of the range: parts that were counted apart and merged give the same as one that
/// saw all. Ends of intervals are exact to the width of a bin, means to 2⁻³² of the range. A score
/// beyond a bound counts as the bound, and {@link #beyond} says how many did. Where all draws fit
/// into memory, {@link DrawSummary} is exact.
public final class ScoreCounts {
    private static final double STEPS = 0x1p31;
    private final double low;
    private final double high;
    private final int[][] bins;
    private final long[] draws;
    private final long[] sums;
    private final long[] squaresHigh;
    private final long[] squaresLow;
    private long beyond;

    /// @param units to be counted
    /// @param low lower bound
    /// @param high upper bound, more than the lower
    /// @param bins of each unit, at least 1
    public ScoreCounts(int units, double low, double high, int bins) {
        if (!(low < high) || bins < 1) {
            throw new IllegalArgumentException(bins + " bins from " + low + " to " + high);
        }
        this.low = low;
        this.high = high;
        this.bins = new int[units][bins];
        draws = new long[units];
        sums = new long[units];
        squaresHigh = new long[units];
        squaresLow = new long[units];
    }

    /// @param scores of one draw, NaN for a unit without one
    public void add(double[] scores) {
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isNaN(scores[i])) {
                add(i, (scores[i] - low) / (high - low));
            }
        }
    }

    /// Takes the counts of another over, which has the same bounds and bins.
    public void merge(ScoreCounts other) {
        for (int i = 0; i < bins.length; i++) {
            for (int b = 0; b < bins[i].length; b++) {
                bins[i][b] += other.bins[i][b];
            }
            draws[i] += other.draws[i];
            sums[i] += other.sums[i];
            addSquare(i, other.squaresHigh[i], other.squaresLow[i]);
        }
        beyond += other.beyond;
    }

    /// Scores that lay beyond a bound.
    public long beyond() {
        return beyond;
    }

    /// Empty for a unit without a score.
    ///
    /// @param level of the interval, such as 0.9
    public Optional<DrawSummary> summary(int unit, double level) {
        long n = draws[unit];
        if (n == 0) {
            return Optional.empty();
        }
        double range = high - low;
        double mean = sums[unit] / STEPS / n;
        double squares = (squaresHigh[unit] * 0x1p64 + unsigned(squaresLow[unit])) / STEPS / STEPS;
        double variance = n == 1 ? 0 : Math.max(0, (squares - n * mean * mean) / (n - 1));
        double tail = (1 - level) / 2;
        return Optional.of(
                new DrawSummary(
                        Math.toIntExact(n),
                        low + range * mean,
                        range * Math.sqrt(variance),
                        quantile(unit, tail),
                        quantile(unit, 0.5),
                        quantile(unit, 1 - tail)));
    }

    private void add(int unit, double place) {
        double within = Math.max(0, Math.min(1, place));
        beyond += within == place ? 0 : 1;
        int count = bins[unit].length;
        bins[unit][Math.min(count - 1, (int) (within * count))]++;
        long steps = Math.round(within * STEPS);
        draws[unit]++;
        sums[unit] += steps;
        addSquare(unit, 0, steps * steps);
    }

    private void addSquare(int unit, long upper, long lower) {
        long sum = squaresLow[unit] + lower;
        int carry = Long.compareUnsigned(sum, lower) < 0 ? 1 : 0;
        squaresLow[unit] = sum;
        squaresHigh[unit] += upper + carry;
    }

    private double quantile(int unit, double share) {
        double wanted = share * draws[unit];
        long below = 0;
        for (int b = 0; b < bins[unit].length; b++) {
            int here = bins[unit][b];
            if (here > 0 && below + here >= wanted) {
                double part = Math.max(0, (wanted - below) / here);
                return low + (high - low) * (b + part) / bins[unit].length;
            }
            below += here;
        }
        return high;
    }

    private static double unsigned(long bits) {
        return (bits >>> 1) * 2.0 + (bits & 1);
    }
}

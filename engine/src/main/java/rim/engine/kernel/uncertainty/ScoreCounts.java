package rim.engine.kernel.uncertainty;

import java.util.Arrays;
import java.util.Optional;

/// The distribution of the score of each unit over the draws, in bounded memory: `4 · bins` bytes
/// for each unit whose score varies.
///
/// Scores are counted in bins of equal width between two bounds, and their sums are kept as whole
/// numbers of 2⁻³¹ of the range: parts that were counted apart and merged give the same as one that
/// saw all. Ends of intervals are exact to the width of a bin, means to 2⁻³² of the range; a score
/// that never varied is exact. A score beyond a bound counts as the bound, and {@link #beyond} says
/// how many did. Where all draws fit into memory, {@link KeptScores} are exact.
public final class ScoreCounts implements ScoreTally {
    private static final long serialVersionUID = 1;
    private static final double STEPS = 0x1p31;
    private final double[] low;
    private final double[] high;
    private final double[] inverse;
    private final int bins;
    private final int[][] counts;

    /// The score of a unit as long as it has not varied, and how many draws gave it.
    private final double[] only;

    private final long[] draws;
    private final long[] sums;
    private final long[] squaresHigh;
    private final long[] squaresLow;
    private long beyond;

    /// @param units to be counted
    /// @param low lower bound of all
    /// @param high upper bound, more than the lower
    /// @param bins of each unit, at least 1
    public ScoreCounts(int units, double low, double high, int bins) {
        this(filled(units, low), filled(units, high), bins);
    }

    /// @param low lower bound of each unit
    /// @param high upper bound of each unit, more than the lower
    /// @param bins of each unit, at least 1
    public ScoreCounts(double[] low, double[] high, int bins) {
        for (int i = 0; i < low.length; i++) {
            if (!(low[i] < high[i]) || bins < 1) {
                throw new IllegalArgumentException(bins + " bins, " + low[i] + " to " + high[i]);
            }
        }
        this.low = low;
        this.high = high;
        this.inverse = new double[low.length];
        Arrays.setAll(inverse, i -> 1 / (high[i] - low[i]));
        this.bins = bins;
        counts = new int[low.length][];
        only = new double[low.length];
        draws = new long[low.length];
        sums = new long[low.length];
        squaresHigh = new long[low.length];
        squaresLow = new long[low.length];
    }

    private static double[] filled(int units, double value) {
        var values = new double[units];
        Arrays.fill(values, value);
        return values;
    }

    /// @param scores of one draw, NaN for a unit without one
    public void add(double[] scores) {
        add(scores, 1);
    }

    /// Takes the counts of another over, which has the same bounds and bins.
    @Override
    public void merge(ScoreTally tally) {
        var other = (ScoreCounts) tally;
        for (int i = 0; i < counts.length; i++) {
            var others = other.counts[i];
            if (others == null) {
                if (other.draws[i] > 0) {
                    add(i, other.only[i], other.draws[i]);
                }
            } else {
                var own = spread(i);
                for (int b = 0; b < own.length; b++) {
                    own[b] += others[b];
                }
                draws[i] += other.draws[i];
                sums[i] += other.sums[i];
                addSquare(i, other.squaresHigh[i], other.squaresLow[i]);
            }
        }
        beyond += other.beyond;
    }

    /// Scores that lay beyond a bound.
    public long beyond() {
        return beyond;
    }

    @Override
    public Optional<DrawSummary> summary(int unit, double level) {
        long n = draws[unit];
        if (n == 0) {
            return Optional.empty();
        }
        int count = Math.toIntExact(n);
        if (counts[unit] == null) {
            double x = only[unit];
            return Optional.of(new DrawSummary(count, x, 0, x, x, x));
        }
        double range = high[unit] - low[unit];
        double mean = sums[unit] / STEPS / n;
        double squares = (squaresHigh[unit] * 0x1p64 + unsigned(squaresLow[unit])) / STEPS / STEPS;
        double variance = Math.max(0, (squares - n * mean * mean) / (n - 1));
        double tail = (1 - level) / 2;
        return Optional.of(
                new DrawSummary(
                        count,
                        low[unit] + range * mean,
                        range * Math.sqrt(variance),
                        quantile(unit, tail),
                        quantile(unit, 0.5),
                        quantile(unit, 1 - tail)));
    }

    @Override
    public void add(int unit, double score, long times) {
        if (counts[unit] == null && (draws[unit] == 0 || only[unit] == score)) {
            only[unit] = score;
            draws[unit] += times;
        } else {
            count(unit, spread(unit), score, times);
        }
    }

    /// The same counts and sums as one at a time: a unit whose score has varied and is there in all
    /// draws is counted beside all such, by vector instructions.
    @Override
    public void addRows(double[][] rows, int draws) {
        for (int from = 0; from < draws; from += StepSums.MOST_DRAWS) {
            var some = Arrays.copyOfRange(rows, from, Math.min(draws, from + StepSums.MOST_DRAWS));
            boolean[] isEach = each(some);
            addEach(some, isEach);
            for (int unit = 0; unit < isEach.length; unit++) {
                for (int draw = 0; draw < some.length && !isEach[unit]; draw++) {
                    if (!Double.isNaN(some[draw][unit])) {
                        add(unit, some[draw][unit], 1);
                    }
                }
            }
        }
    }

    /// Which units have varied and have a score in each row.
    private boolean[] each(double[][] rows) {
        var isEach = new boolean[low.length];
        for (int unit = 0; unit < isEach.length; unit++) {
            isEach[unit] = counts[unit] != null;
        }
        for (double[] row : rows) {
            for (int unit = 0; unit < isEach.length; unit++) {
                if (Double.isNaN(row[unit])) {
                    isEach[unit] = false;
                }
            }
        }
        return isEach;
    }

    private void addEach(double[][] rows, boolean[] isEach) {
        int units = low.length;
        var nowhere = new int[bins];
        var into = new int[units][];
        Arrays.setAll(into, unit -> isEach[unit] ? counts[unit] : nowhere);
        var place = new double[units];
        var within = new double[units];
        var bin = new int[units];
        var sums = new StepSums(units);
        for (double[] row : rows) {
            for (int unit = 0; unit < units; unit++) {
                double at = (row[unit] - low[unit]) * inverse[unit];
                place[unit] = at;
                within[unit] = Math.max(0, Math.min(1, at));
            }
            for (int unit = 0; unit < units; unit++) {
                bin[unit] = Math.min(bins - 1, (int) (within[unit] * bins));
            }
            sums.add(within);
            for (int unit = 0; unit < units; unit++) {
                into[unit][bin[unit]]++;
                if (within[unit] != place[unit] && isEach[unit]) {
                    beyond++;
                }
            }
        }
        for (int unit = 0; unit < units; unit++) {
            if (isEach[unit]) {
                draws[unit] += rows.length;
                this.sums[unit] += sums.sum(unit);
                addSquare(unit, sums.upperSquares(unit) >>> 32, sums.upperSquares(unit) << 32);
                addSquare(unit, sums.products(unit) >>> 47, sums.products(unit) << 17);
                addSquare(unit, 0, sums.lowerSquares(unit));
            }
        }
    }

    /// Sums of steps and of their squares over some draws, unit by unit. A step, below 2³², is
    /// h·2¹⁶
    /// + l; sums of h², hl and l² are whole numbers that a double holds.
    private static final class StepSums {
        /// Of 2³² each, so that a sum is below 2⁵³.
        static final int MOST_DRAWS = 1 << 16;

        private final double[] sums;
        private final double[] upper;
        private final double[] products;
        private final double[] lower;

        StepSums(int units) {
            sums = new double[units];
            upper = new double[units];
            products = new double[units];
            lower = new double[units];
        }

        /// @param within places between the bounds, from 0 to 1
        void add(double[] within) {
            for (int unit = 0; unit < sums.length; unit++) {
                double step = Math.floor(within[unit] * STEPS + 0.5);
                double high = Math.floor(step * 0x1p-16);
                double low = step - high * 0x1p16;
                sums[unit] += step;
                upper[unit] += high * high;
                products[unit] += high * low;
                lower[unit] += low * low;
            }
        }

        long sum(int unit) {
            return (long) sums[unit];
        }

        long upperSquares(int unit) {
            return (long) upper[unit];
        }

        long products(int unit) {
            return (long) products[unit];
        }

        long lowerSquares(int unit) {
            return (long) lower[unit];
        }
    }

    /// The bins of a unit, from now on.
    private int[] spread(int unit) {
        var own = counts[unit];
        if (own == null) {
            own = new int[bins];
            counts[unit] = own;
            long before = draws[unit];
            draws[unit] = 0;
            if (before > 0) {
                count(unit, own, only[unit], before);
            }
        }
        return own;
    }

    private void count(int unit, int[] own, double score, long times) {
        double place = (score - low[unit]) * inverse[unit];
        double within = Math.max(0, Math.min(1, place));
        beyond += within == place ? 0 : times;
        own[Math.min(bins - 1, (int) (within * bins))] += (int) times;
        long steps = (long) (within * STEPS + 0.5);
        draws[unit] += times;
        sums[unit] += steps * times;
        addSquare(unit, Math.multiplyHigh(steps * steps, times), steps * steps * times);
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
        for (int b = 0; b < bins; b++) {
            int here = counts[unit][b];
            if (here > 0 && below + here >= wanted) {
                double part = Math.max(0, (wanted - below) / here);
                return low[unit] + (high[unit] - low[unit]) * (b + part) / bins;
            }
            below += here;
        }
        return high[unit];
    }

    private static double unsigned(long bits) {
        return (bits >>> 1) * 2.0 + (bits & 1);
    }
}

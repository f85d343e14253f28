package rim.engine.uncertainty;

import java.io.Serializable;
import java.util.Arrays;
import rim.engine.kernel.uncertainty.KeptScores;
import rim.engine.kernel.uncertainty.ScoreCounts;
import rim.engine.kernel.uncertainty.ScoreTally;

/// Between which bounds the scores of a node and their changes are counted, by year and unit: what
/// the first draws gave, and as much again on either side.
///
/// @param slice the years and changes that have bounds
/// @param scores `scores[year]`
/// @param changes `changes[pair of years]`
/// @param isExact whether all scores are kept, so that no bounds are needed
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record Bounds(YearSlice slice, Interval[] scores, Interval[] changes, boolean isExact)
        implements Serializable {
    private static final int BINS = 128;

    /// Lower and upper bound of each unit.
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Interval(double[] low, double[] high) implements Serializable {

        static Interval empty(int units) {
            var interval = new Interval(new double[units], new double[units]);
            Arrays.fill(interval.low, Double.POSITIVE_INFINITY);
            Arrays.fill(interval.high, Double.NEGATIVE_INFINITY);
            return interval;
        }

        void include(int unit, double value) {
            low[unit] = value < low[unit] ? value : low[unit];
            high[unit] = value > high[unit] ? value : high[unit];
        }

        /// As much again on either side; where nothing varied, a little.
        Interval widened() {
            var wide = new Interval(new double[low.length], new double[low.length]);
            for (int i = 0; i < low.length; i++) {
                boolean isThere = low[i] <= high[i];
                double middle = isThere ? (low[i] + high[i]) / 2 : 0;
                double reach = isThere ? 1.5 * (high[i] - low[i]) : 1;
                double least = 1e-6 * Math.max(1e-6, Math.abs(middle));
                wide.low[i] = middle - Math.max(reach, least);
                wide.high[i] = middle + Math.max(reach, least);
            }
            return wide;
        }
    }

    /// An empty tally of the scores of a year.
    ScoreTally ofScores(int year) {
        return tally(scores[year], isExact);
    }

    /// An empty tally of the changes between a pair of years.
    ScoreTally ofChanges(int pair) {
        return tally(changes[pair], isExact);
    }

    /// An empty tally of what lies between some bounds.
    ///
    /// @param isExact whether all is kept, so that only the number of units counts
    static ScoreTally tally(Interval bounds, boolean isExact) {
        return isExact
                ? new KeptScores(bounds.low().length)
                : new ScoreCounts(bounds.low(), bounds.high(), BINS);
    }

    static Bounds empty(YearSlice slice, int units, boolean isExact) {
        var scores = new Interval[slice.years()];
        var changes = new Interval[YearSlice.pairs(slice.years()).length];
        slice.counted().forEach(y -> scores[y] = Interval.empty(units));
        slice.changes().forEach(pair -> changes[pair] = Interval.empty(units));
        return new Bounds(slice, scores, changes, isExact);
    }

    /// @param draw `draw[year][0][unit]`
    void include(double[][][] draw) {
        slice.counted()
                .forEach(y -> {
                    for (int unit = 0; unit < draw[y][0].length; unit++) {
                        scores[y].include(unit, draw[y][0][unit]);
                    }
                });
        var pairs = YearSlice.pairs(slice.years());
        slice.changes()
                .forEach(pair -> {
                    var before = draw[pairs[pair][0]][0];
                    var after = draw[pairs[pair][1]][0];
                    for (int unit = 0; unit < before.length; unit++) {
                        changes[pair].include(unit, after[unit] - before[unit]);
                    }
                });
    }

    Bounds widened() {
        var wideScores = new Interval[scores.length];
        var wideChanges = new Interval[changes.length];
        slice.counted().forEach(y -> wideScores[y] = scores[y].widened());
        slice.changes().forEach(pair -> wideChanges[pair] = changes[pair].widened());
        return new Bounds(slice, wideScores, wideChanges, isExact);
    }
}

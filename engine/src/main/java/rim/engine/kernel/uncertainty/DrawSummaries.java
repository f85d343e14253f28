package rim.engine.kernel.uncertainty;

import java.io.Serializable;
import java.util.Optional;
import java.util.function.IntFunction;

/// What the draws of the scores of many units come to: 44 bytes for each, where a tally of them has
/// a thousand.
public final class DrawSummaries implements Serializable {
    private static final long serialVersionUID = 1;
    private final int[] draws;
    private final double[] means;
    private final double[] deviations;
    private final double[] lows;
    private final double[] medians;
    private final double[] highs;

    /// @param units how many
    /// @param each the summary of a unit, empty for one without a score
    public DrawSummaries(int units, IntFunction<Optional<DrawSummary>> each) {
        draws = new int[units];
        means = new double[units];
        deviations = new double[units];
        lows = new double[units];
        medians = new double[units];
        highs = new double[units];
        for (int unit = 0; unit < units; unit++) {
            int at = unit;
            each.apply(unit).ifPresent(summary -> keep(at, summary));
        }
    }

    private void keep(int unit, DrawSummary summary) {
        draws[unit] = summary.draws();
        means[unit] = summary.mean();
        deviations[unit] = summary.standardDeviation();
        lows[unit] = summary.low();
        medians[unit] = summary.median();
        highs[unit] = summary.high();
    }

    /// Empty for a unit without a score.
    public Optional<DrawSummary> of(int unit) {
        return draws[unit] == 0
                ? Optional.empty()
                : Optional.of(
                        new DrawSummary(
                                draws[unit],
                                means[unit],
                                deviations[unit],
                                lows[unit],
                                medians[unit],
                                highs[unit]));
    }
}

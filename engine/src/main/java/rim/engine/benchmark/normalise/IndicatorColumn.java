package rim.engine.benchmark.normalise;

import java.util.Arrays;
import rim.engine.benchmark.fill.FilledColumn;

/// An indicator at every stage under one treatment, by cell.
///
/// @param denominated values as they are scored
/// @param filled after gaps
/// @param rule found over the base years
/// @param treated after outlier rule and transformation
/// @param normalised scores
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record IndicatorColumn(
        double[] denominated,
        FilledColumn filled,
        IndicatorRule rule,
        double[] treated,
        double[] normalised) {

    static IndicatorColumn of(double[] denominated, FilledColumn filled, IndicatorRule rule) {
        int cells = denominated.length;
        var treated = new double[cells];
        var normalised = new double[cells];
        normalise(rule, filled.values(), treated, normalised);
        return new IndicatorColumn(denominated, filled, rule, treated, normalised);
    }

    /// Treats and normalises a whole column.
    ///
    /// @param treated is written
    /// @param normalised is written
    public static void normalise(
            IndicatorRule rule, double[] values, double[] treated, double[] normalised) {
        rule.treated().treatment().apply(values, treated);
        rule.normalisation()
                .ifPresentOrElse(
                        scale -> scale.apply(treated, normalised),
                        () -> Arrays.fill(normalised, Double.NaN));
    }
}

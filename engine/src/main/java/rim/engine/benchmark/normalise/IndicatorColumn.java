package rim.engine.benchmark.normalise;

import java.util.Arrays;
import rim.engine.benchmark.fill.FilledColumn;

/// An indicator at every stage under one treatment, by cell.
///
/// @param denominated values as they are scored
/// @param filled after gaps
/// @param rules found over the base years, or each year
/// @param changed after outlier rule and transformation; empty where these change none, as with
///   most, of which there are many
/// @param normalised scores
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record IndicatorColumn(
        double[] denominated,
        FilledColumn filled,
        IndicatorRules rules,
        double[] changed,
        double[] normalised) {

    static IndicatorColumn of(double[] denominated, FilledColumn filled, IndicatorRules rules) {
        var values = filled.values();
        var treated = new double[values.length];
        var normalised = new double[values.length];
        rules.normalise(values, treated, normalised);
        var changed = Arrays.equals(treated, values) ? new double[0] : treated;
        return new IndicatorColumn(denominated, filled, rules, changed, normalised);
    }

    /// After outlier rule and transformation, in an array of its own.
    public double[] treated() {
        return changed.length == 0 ? filled.values() : changed.clone();
    }
}

package rim.engine.benchmark.normalise;

import java.util.Arrays;
import rim.engine.benchmark.fill.FilledColumn;

/// An indicator at every stage under one treatment, by cell.
///
/// @param denominated values as they are scored
/// @param filled after gaps
/// @param rules found over the base years, or each year
/// @param treated after outlier rule and transformation
/// @param normalised scores
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record IndicatorColumn(
        double[] denominated,
        FilledColumn filled,
        IndicatorRules rules,
        double[] treated,
        double[] normalised) {

    static IndicatorColumn of(double[] denominated, FilledColumn filled, IndicatorRules rules) {
        int cells = denominated.length;
        var treated = new double[cells];
        var normalised = new double[cells];
        rules.normalise(filled.values(), treated, normalised);
        // most are not treated, and there are many
        var kept = Arrays.equals(treated, filled.values()) ? filled.values() : treated;
        return new IndicatorColumn(denominated, filled, rules, kept, normalised);
    }
}

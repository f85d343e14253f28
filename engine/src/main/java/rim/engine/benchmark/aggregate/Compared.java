package rim.engine.benchmark.aggregate;

import java.util.Arrays;
import java.util.Locale;
import rim.engine.method.ChosenMethod;
import rim.engine.method.aggregation.AggregationMethod;
import rim.engine.method.aggregation.AggregationMethod.Need;
import rim.engine.method.aggregation.UnitsOfYear;
import rim.engine.panel.Panel;
import rim.schemas.RimException;

/// Which scores a method that compares units accepts.
///
/// @param node code of the node that it makes the scores of
record Compared(Panel panel, String node, ChosenMethod<AggregationMethod> chosen) {

    private Need need() {
        return chosen.method().need(chosen.settings());
    }

    /// Whether a unit has a 0 where the method needs more: it is left out of the comparison.
    boolean hasNothing(double[][] columns, int cell) {
        return need() == Need.ABOVE_ZERO
                && Arrays.stream(columns).anyMatch(column -> column[cell] == 0);
    }

    /// Refuses scores below 0 where the method needs others.
    ///
    /// @throws RimException that names the first
    void refuseNegative(UnitsOfYear units) {
        if (need() == Need.NUMBERS) {
            return;
        }
        for (int i = 0; i < units.nodes(); i++) {
            for (int j = 0; j < units.units(); j++) {
                if (units.columns()[i][j] < 0) {
                    throw new RimException(
                            String.format(
                                    Locale.ROOT,
                                    "A score below 0 for '%s', which compares what units have: %s of '%s' for unit"
                                            + " '%s' (expected 0 or more; a min_max with 'low' of 0 or more would do) [node"
                                            + " '%s' of the methodology]",
                                    chosen.name(),
                                    units.columns()[i][j],
                                    units.codes().get(i),
                                    panel.units()
                                            .get(units.cells()[j] % panel.units().size())
                                            .code(),
                                    node));
                }
            }
        }
    }
}

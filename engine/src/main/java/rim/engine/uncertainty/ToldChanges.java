package rim.engine.uncertainty;

import java.io.Serializable;
import java.util.Optional;
import rim.engine.kernel.uncertainty.Change;
import rim.engine.kernel.uncertainty.ChangeCounts;
import rim.engine.kernel.uncertainty.DrawSummaries;

/// How sure the changes of a node between two years are: what is told of counts, without them.
final class ToldChanges implements NodeChanges, Serializable {
    private static final long serialVersionUID = 1;
    private final double[] up;
    private final double[] p;
    private final DrawSummaries differences;

    /// @param level of the intervals
    ToldChanges(ChangeCounts counts, int units, double level) {
        up = new double[units];
        p = new double[units];
        differences =
                new DrawSummaries(
                        units,
                        unit -> {
                            var change = counts.change(unit, level);
                            up[unit] = change.map(Change::probabilityUp).orElse(0.0);
                            p[unit] = change.map(Change::pValue).orElse(0.0);
                            return change.map(Change::difference);
                        });
    }

    @Override
    public Optional<Change> of(int unit) {
        return differences.of(unit).map(d -> new Change(d, up[unit], p[unit]));
    }
}

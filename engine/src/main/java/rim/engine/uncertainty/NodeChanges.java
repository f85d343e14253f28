package rim.engine.uncertainty;

import java.util.Optional;
import rim.engine.kernel.uncertainty.Change;
import rim.engine.kernel.uncertainty.ChangeCounts;
import rim.engine.kernel.uncertainty.DrawSummaries;

/// How sure the changes of a node between two years are.
interface NodeChanges {

    /// Empty for a unit that never had both scores.
    Optional<Change> of(int unit);

    /// What is told of counts, without them.
    ///
    /// @param level of the intervals
    static NodeChanges told(ChangeCounts counts, int units, double level) {
        var up = new double[units];
        var p = new double[units];
        var differences =
                new DrawSummaries(
                        units,
                        unit -> {
                            var change = counts.change(unit, level);
                            up[unit] = change.map(Change::probabilityUp).orElse(0.0);
                            p[unit] = change.map(Change::pValue).orElse(0.0);
                            return change.map(Change::difference);
                        });
        return unit -> differences.of(unit).map(d -> new Change(d, up[unit], p[unit]));
    }
}

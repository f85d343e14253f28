package rim.engine.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.engine.kernel.efficiency.GeometricChange;
import rim.engine.method.aggregation.Scoring;

/// What changed the score of each unit from one scored year to the next, where the score is a
/// product and the aggregation says of what.
public final class GeometricChanges {
    private final Results results;

    private GeometricChanges(Results results) {
        this.results = results;
    }

    /// What happened to a unit.
    ///
    /// @param node number of the node
    /// @param unit number of the unit
    /// @param from number of the earlier year
    /// @param to number of the later year
    public record Row(int node, int unit, int from, int to, GeometricChange change) {}

    /// Of all nodes with such an aggregation, by node, year and unit; units that have a score in
    /// both years.
    public static List<Row> of(Results results) {
        var changes = new GeometricChanges(results);
        var rows = new ArrayList<Row>();
        for (int node = 0; node < results.tree().size(); node++) {
            if (results.tree().indicator(node) < 0) {
                changes.add(node, results.scenario().scoring(node), rows);
            }
        }
        return rows;
    }

    private void add(int node, Scoring scoring, List<Row> rows) {
        switch (scoring) {
            case Scoring.ByYear byYear -> {
                if (byYear.times() != null) {
                    add(node, byYear.times(), rows);
                }
            }
            case Scoring.ByUnit byUnit -> {}
            case Scoring.Fitted fitted -> {}
        }
    }

    private void add(int node, Scoring.Times times, List<Row> rows) {
        int[] years = results.scoredYears();
        for (int y = 1; y < years.length; y++) {
            var earlier = times(node, years[y - 1], times);
            var later = times(node, years[y], times);
            for (int unit = 0; unit < earlier.length; unit++) {
                var before = earlier[unit];
                var after = later[unit];
                if (before != null && after != null) {
                    var change = GeometricChange.of(before, after);
                    rows.add(new Row(node, unit, years[y - 1], years[y], change));
                }
            }
        }
    }

    /// What units are made from in a year, null for one without a score.
    private GeometricChange.@Nullable Time[] times(int node, int year, Scoring.Times of) {
        var units = results.units(node, year);
        var found = of.times(units);
        var times = new GeometricChange.@Nullable Time[results.scoredUnits()];
        for (int i = 0; i < found.size(); i++) {
            int unit = units.cells()[i] - results.panel().cell(year, 0);
            found.get(i).ifPresent(time -> times[unit] = time);
        }
        return times;
    }
}

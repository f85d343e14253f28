package rim.engine.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.aggregate.GeometricComparison;
import rim.engine.benchmark.prepare.Grid;
import rim.engine.kernel.frontier.GeometricChange;
import rim.schemas.methodology.Aggregation;

/// What changed the geometric benefit of the doubt of each unit from one scored year to the next.
public final class GeometricChanges {
    private final Results results;
    private final Grid grid;

    private GeometricChanges(Results results) {
        this.results = results;
        this.grid = results.scenario().prepared().grid();
    }

    /// What happened to a unit.
    ///
    /// @param node number of the node
    /// @param unit number of the unit
    /// @param from number of the earlier year
    /// @param to number of the later year
    public record Row(int node, int unit, int from, int to, GeometricChange change) {}

    /// Of all nodes with that aggregation, by node, year and unit; units that have a score in both
    /// years.
    public static List<Row> of(Results results) {
        var changes = new GeometricChanges(results);
        var rows = new ArrayList<Row>();
        for (int node = 0; node < results.tree().size(); node++) {
            if (results.tree().indicator(node) < 0
                    && results.scenario().aggregation(node)
                            instanceof Aggregation.GeometricBenefit benefit) {
                changes.add(node, new GeometricComparison(changes.grid, benefit), rows);
            }
        }
        return rows;
    }

    private void add(int node, GeometricComparison comparison, List<Row> rows) {
        int[] years = grid.scoredYears();
        for (int y = 1; y < years.length; y++) {
            var earlier = times(node, years[y - 1], comparison);
            var later = times(node, years[y], comparison);
            for (int unit = 0; unit < earlier.length; unit++) {
                var before = earlier[unit];
                var after = later[unit];
                if (before != null && after != null) {
                    rows.add(
                            new Row(
                                    node,
                                    unit,
                                    years[y - 1],
                                    years[y],
                                    GeometricChange.of(before, after)));
                }
            }
        }
    }

    /// What units are made from in a year, null for one without a score.
    private GeometricChange.@Nullable Time[] times(
            int node, int year, GeometricComparison comparison) {
        var there = ScoredYear.of(results, node, year);
        var benchmark = comparison.benchmark(there.columns(), there.cells());
        var found = comparison.of(there.columns(), benchmark);
        var times = new GeometricChange.@Nullable Time[grid.scoredUnits()];
        for (int i = 0; i < there.cells().length; i++) {
            int unit = there.cells()[i] - there.first();
            var row = there.row(i);
            found.get(i)
                    .ifPresent(benefit ->
                            times[unit] =
                                    new GeometricChange.Time(row, benchmark, benefit.shares()));
        }
        return times;
    }
}

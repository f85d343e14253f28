package rim.engine.uncertainty;

import rim.engine.benchmark.Benchmark;
import rim.schemas.methodology.Uncertainty;

/// A node that changes from draw to draw. Of counts that are complete it keeps what is told of
/// them.
final class DrawnNode implements NodeCounts {
    private final int units;
    private final Uncertainty asked;
    private final NodeYear[] years;
    private final NodeChanges[] changes;

    DrawnNode(Benchmark benchmark) {
        units = benchmark.scoredUnits();
        asked = Variations.declared(benchmark);
        years = new NodeYear[benchmark.scoredYears().length];
        changes = new NodeChanges[YearSlice.pairs(years.length).length];
    }

    /// Takes over what all draws gave in some years.
    void take(YearSlice slice, NodeTally tally) {
        slice.counted()
                .forEach(y -> years[y] = new ToldYear(tally.year(y, asked.level()), units, asked));
        slice.changes()
                .forEach(pair ->
                        changes[pair] = NodeChanges.told(tally.change(pair), units, asked.level()));
    }

    @Override
    public NodeYear year(int year) {
        return years[year];
    }

    @Override
    public NodeChanges change(int pair) {
        return changes[pair];
    }
}

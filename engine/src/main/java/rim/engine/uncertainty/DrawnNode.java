package rim.engine.uncertainty;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A node that changes from draw to draw, as slices of years come in.
final class DrawnNode implements NodeCounts {
    private final int node;
    private final @Nullable ToldYear[] years;
    private final @Nullable ToldChanges[] changes;

    /// @param node its number
    /// @param scoredYears how many there are
    DrawnNode(int node, int scoredYears) {
        this.node = node;
        years = new ToldYear[scoredYears];
        changes = new ToldChanges[YearSlice.pairs(scoredYears).length];
    }

    /// Takes over what all draws say of some years.
    void take(DrawnYears drawn) {
        drawn.slice.counted().forEach(y -> years[y] = drawn.years[node][y]);
        drawn.slice.changes().forEach(pair -> changes[pair] = drawn.changes[node][pair]);
    }

    @Override
    public NodeYear year(int year) {
        return Objects.requireNonNull(years[year]);
    }

    @Override
    public NodeChanges change(int pair) {
        return Objects.requireNonNull(changes[pair]);
    }
}

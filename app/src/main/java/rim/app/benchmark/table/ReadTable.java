package rim.app.benchmark.table;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import rim.engine.panel.Panel;

/// What was read from a table.
///
/// @param panel units and values
/// @param origins of each value the cell that it stood in, as `file#row:column`
/// @param emptyYears years that have lines and no value
/// @param notes what the files have and nobody reads, in words
public record ReadTable(
        Panel panel, Map<Key, String> origins, SortedSet<Integer> emptyYears, List<String> notes) {
    /// A value.
    public record Key(String variable, String unit, int year) {}

    /// Where a value stood; null for none.
    public @Nullable String origin(String variable, String unit, int year) {
        return origins.get(new Key(variable, unit, year));
    }
}

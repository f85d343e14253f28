package rim.engine.method.aggregation;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.engine.panel.Panel;

/// Units that are compared with each other in one year.
///
/// @param panel that they stand in
/// @param cells of the units
/// @param columns their scores, `columns[node][unit]`, NaN for none
/// @param weights of the nodes
/// @param positions of the nodes among all that stand below, also those that are left out
/// @param codes of the nodes
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record UnitsOfYear(
        Panel panel,
        int[] cells,
        double[][] columns,
        double[] weights,
        int[] positions,
        List<String> codes) {

    /// How many nodes.
    public int nodes() {
        return columns.length;
    }

    /// How many units.
    public int units() {
        return cells.length;
    }

    /// What one unit has of each node.
    public double[] row(int unit) {
        return Arrays.stream(columns).mapToDouble(column -> column[unit]).toArray();
    }

    /// What the units have in a column of the table, NaN for nothing.
    public double[] values(String variable) {
        var column = panel.column(variable);
        return Arrays.stream(cells).mapToDouble(cell -> column[cell]).toArray();
    }

    /// The group of each unit in a grouping, null for none.
    public @Nullable String[] groups(String grouping) {
        var units = panel.units();
        var groups = new @Nullable String[cells.length];
        Arrays.setAll(groups, i -> units.get(cells[i] % units.size()).groups().get(grouping));
        return groups;
    }

    /// The number of a unit among these, −1 for one that is not there.
    public int place(String unit) {
        int number = panel.unit(unit);
        int place = -1;
        for (int i = 0; i < cells.length; i++) {
            place = cells[i] % panel.units().size() == number ? i : place;
        }
        return place;
    }
}

package rim.engine.specialisation.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.engine.specialisation.Absence;
import rim.engine.specialisation.NumberOrReason;
import rim.engine.specialisation.Reasons;

/// A row as it is filled from left to right. Its last cell says why what is missing is missing.
public final class Row {
    private final List<@Nullable Object> cells = new ArrayList<>();
    private final Reasons reasons = new Reasons();

    /// Adds a cell.
    public Row add(@Nullable Object cell) {
        cells.add(cell);
        return this;
    }

    /// Adds a number, or nothing with its reason.
    public Row add(String column, NumberOrReason figure) {
        return add(reasons.of(column, figure));
    }

    /// Adds empty cells.
    public Row empty(int count) {
        for (int i = 0; i < count; i++) {
            cells.add(null);
        }
        return this;
    }

    /// Empty cells to the end of the row, with one reason for all that is missing.
    public Row none(int count, Absence absence) {
        reasons.whole(absence);
        return empty(count);
    }

    /// The whole row, with the reason for what is missing in its last cell.
    public List<@Nullable Object> withReason() {
        cells.add(reasons.text());
        return cells;
    }

    /// The whole row, of a table that has no reasons.
    public List<@Nullable Object> whole() {
        return cells;
    }
}

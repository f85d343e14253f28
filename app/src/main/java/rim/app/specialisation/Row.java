package rim.app.specialisation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.engine.specialisation.Absence;
import rim.engine.specialisation.NumberOrReason;
import rim.engine.specialisation.Reasons;

/// A row as it is filled from left to right. Its last cell says why what is missing is missing.
final class Row {
    private final List<@Nullable Object> cells = new ArrayList<>();
    private final Reasons reasons = new Reasons();

    Row add(@Nullable Object cell) {
        cells.add(cell);
        return this;
    }

    Row add(String column, NumberOrReason figure) {
        return add(reasons.of(column, figure));
    }

    Row yes(boolean is) {
        return add(is ? "yes" : "no");
    }

    Row empty(int count) {
        for (int i = 0; i < count; i++) {
            cells.add(null);
        }
        return this;
    }

    /// Empty cells to the end of the row, with one reason for all that is missing.
    Row none(int count, Absence absence) {
        reasons.whole(absence);
        return empty(count);
    }

    List<@Nullable Object> withReason() {
        cells.add(reasons.text());
        return cells;
    }

    List<@Nullable Object> whole() {
        return cells;
    }
}

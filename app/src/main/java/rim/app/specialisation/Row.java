package rim.app.specialisation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.engine.specialisation.Absence;
import rim.engine.specialisation.Figure;

/// A row as it is filled from left to right. Its last cell says why what is missing is missing:
/// `region_incomplete` of the whole, `complexity: falls_apart; fitness: …` of columns.
final class Row {
    private final List<@Nullable Object> cells = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    Row add(@Nullable Object cell) {
        cells.add(cell);
        return this;
    }

    Row add(String column, Figure figure) {
        var absence = figure.absence();
        if (absence != null) {
            reasons.add(column + ": " + absence.code());
        }
        return add(figure.orNull());
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
    Row none(int count, Absence reason) {
        reasons.clear();
        reasons.add(reason.code());
        return empty(count);
    }

    List<@Nullable Object> withReason() {
        cells.add(reasons.isEmpty() ? null : String.join("; ", reasons));
        return cells;
    }

    List<@Nullable Object> whole() {
        return cells;
    }
}

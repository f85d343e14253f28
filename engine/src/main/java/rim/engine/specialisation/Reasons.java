package rim.engine.specialisation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why numbers of a row are missing, as tables have it: `region_incomplete` of all of them, or
/// `complexity: falls_apart; fitness: …` of columns.
public final class Reasons {
    private final List<String> texts = new ArrayList<>();

    /// The number of a column; null, with its reason kept, for none.
    public @Nullable Double of(String column, NumberOrReason figure) {
        var absence = figure.absence();
        if (absence != null) {
            texts.add(column + ": " + absence.code());
        }
        return figure.orNull();
    }

    /// One reason for all that is missing.
    public void whole(Absence absence) {
        texts.clear();
        texts.add(absence.code());
    }

    /// Null where nothing is missing.
    public @Nullable String text() {
        return texts.isEmpty() ? null : String.join("; ", texts);
    }
}

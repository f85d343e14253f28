package rim.sources.inspect.layout;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import rim.sources.inspect.column.ColumnProfile;
import rim.sources.inspect.reading.Meaning;

/// What a column might be, were it not what it was taken for.
final class SecondMeaning {
    /// The next likely one; null when there is none.
    static @Nullable Meaning of(ColumnProfile column, Meaning first) {
        var said =
                column.said().entrySet().stream()
                        .filter(e -> e.getKey() != first)
                        .max(Comparator.comparingDouble(e -> e.getValue()));
        if (said.isPresent()) {
            return said.get().getKey();
        }
        if (first != Meaning.REGION && column.regionLikeness() > 0) {
            return Meaning.REGION;
        }
        if (first != Meaning.YEAR && column.yearLikeness() > 0) {
            return Meaning.YEAR;
        }
        if (column.isNumeric()) {
            return first == Meaning.VALUE ? Meaning.DIMENSION : Meaning.VALUE;
        }
        return first == Meaning.DIMENSION
                ? Meaning.LABEL
                : first == Meaning.LABEL ? Meaning.DIMENSION : null;
    }

    private SecondMeaning() {}
}

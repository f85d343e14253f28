package rim.schemas.dataset;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a CSV is laid out. What the columns mean, {@link Columns} says.
///
/// @param delimiter what parts the columns; by default a comma
/// @param headerRow row of the names of the columns, 1 is the first; by default 1
public record CsvLayout(
        String delimiter,
        Integer headerRow,
        @Nullable String region,
        @Nullable String year,
        @Nullable String value,
        @Nullable String across,
        List<String> values,
        @Nullable String flags,
        @Nullable String unit,
        List<String> dimensions,
        List<String> ignore,
        Map<String, String> fixed,
        List<String> missing,
        String decimal,
        @Nullable String thousands) {

    public CsvLayout {
        delimiter = Objects.requireNonNullElse(delimiter, ",");
        headerRow = Objects.requireNonNullElse(headerRow, 1);
        fixed = Columns.byName(fixed);
    }

    public Columns columns() {
        return new Columns(
                region,
                year,
                value,
                across,
                values,
                flags,
                unit,
                dimensions,
                ignore,
                fixed,
                missing,
                decimal,
                thousands);
    }
}

package rim.schemas.dataset;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a CSV is laid out. What the columns mean, {@link Columns} says.
///
/// @param delimiter what parts the columns; by default a comma
public record CsvLayout(
        String delimiter,
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
    }

    public CsvLayout(String delimiter, Columns columns) {
        this(
                delimiter,
                columns.region(),
                columns.year(),
                columns.value(),
                columns.across(),
                columns.values(),
                columns.flags(),
                columns.unit(),
                columns.dimensions(),
                columns.ignore(),
                columns.fixed(),
                columns.missing(),
                columns.decimal(),
                columns.thousands());
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

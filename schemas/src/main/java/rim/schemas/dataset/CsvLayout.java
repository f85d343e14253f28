package rim.schemas.dataset;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a CSV is laid out. What the columns mean, {@link Columns} says.
///
/// @param delimiter what parts the columns; by default a comma
/// @param headerRow row of the names of the columns, 1 is the first; by default 1
/// @param firstRow first row of data; by default the one below the header
/// @param rowNames whether rows begin with a name or number of their own above which the header has
///   no field, as R writes them; by default they do not
/// @param footer beginning of the text of the first field that has text, in the row where the data
///   are over; null when they go on to the end
public record CsvLayout(
        String delimiter,
        Integer headerRow,
        Integer firstRow,
        Boolean rowNames,
        @Nullable String footer,
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
        @Nullable String thousands,
        @Nullable String version) {

    public CsvLayout {
        delimiter = Objects.requireNonNullElse(delimiter, ",");
        headerRow = Objects.requireNonNullElse(headerRow, 1);
        firstRow = Objects.requireNonNullElse(firstRow, headerRow + 1);
        rowNames = Objects.requireNonNullElse(rowNames, false);
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
                thousands,
                version);
    }
}

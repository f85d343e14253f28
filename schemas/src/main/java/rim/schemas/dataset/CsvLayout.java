package rim.schemas.dataset;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which column of a long CSV is what. Every column that is not named here is a dimension of the
/// series.
///
/// @param delimiter what parts the columns; by default a comma
/// @param region column of the region's code
/// @param year column of the year
/// @param value column of the value
/// @param flags column of the flags, null when there is none
/// @param unit column of the unit, null when there is none
/// @param ignore columns that say nothing about the value
/// @param missing texts that stand for no value; by default `:` and nothing at all
public record CsvLayout(
        String delimiter,
        String region,
        String year,
        String value,
        @Nullable String flags,
        @Nullable String unit,
        List<String> ignore,
        List<String> missing) {

    public CsvLayout {
        delimiter = Objects.requireNonNullElse(delimiter, ",");
        ignore = List.copyOf(Objects.requireNonNullElse(ignore, List.of()));
        missing = List.copyOf(Objects.requireNonNullElse(missing, List.of("", ":")));
    }
}

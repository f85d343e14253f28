package rim.schemas.dataset;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a sheet of a workbook is laid out. What the columns mean, {@link Columns} says. A column is
/// named by its text in the header row, or by its letter, such as `$B`, where it has none.
///
/// @param name name of the sheet; null for the first one
/// @param headerRow row of the names of the columns, 1 is the first; by default 1
/// @param unitRow row in which the columns of values have their units; null when there is none
/// @param firstRow first row of data; by default the one below header and units
/// @param footer beginning of the text of the first cell that has text, in the row where the data
///   are over; null when they go on to the end
public record SheetLayout(
        @Nullable String name,
        Integer headerRow,
        @Nullable Integer unitRow,
        Integer firstRow,
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
        @Nullable String thousands) {

    public SheetLayout {
        headerRow = Objects.requireNonNullElse(headerRow, 1);
        int above = unitRow == null ? headerRow : Math.max(headerRow, unitRow);
        firstRow = Objects.requireNonNullElse(firstRow, above + 1);
    }

    public SheetLayout(
            @Nullable String name,
            int headerRow,
            int firstRow,
            @Nullable String footer,
            Columns columns) {
        this(
                name,
                headerRow,
                null,
                firstRow,
                footer,
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

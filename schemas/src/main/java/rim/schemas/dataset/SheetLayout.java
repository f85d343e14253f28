package rim.schemas.dataset;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a sheet of a workbook is laid out. What the columns mean, {@link Columns} says. A column is
/// named by its text in the header row, or by its letter, such as `$B`, where it has none.
///
/// @param name name of the sheet, `*` standing for any characters, so that several sheets of the
///   same layout are read; null for the first one
/// @param headerRow row of the names of the columns, 1 is the first; by default 1
/// @param unitRow row in which the columns of values have their units; null when there is none
/// @param firstRow first row of data; by default the one below header and units
/// @param above rows above the header in which a dimension stands that holds for the whole sheet:
///   its name in the first cell with text, its code in the second
/// @param footer beginning of the text of the first cell that has text, in the row where the data
///   are over; null when they go on to the end
public record SheetLayout(
        @Nullable String name,
        Integer headerRow,
        @Nullable Integer unitRow,
        Integer firstRow,
        List<Integer> above,
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
        @Nullable String version)
        implements Serializable {

    public SheetLayout {
        headerRow = Objects.requireNonNullElse(headerRow, 1);
        fixed = Columns.byName(fixed);
        int lowest = unitRow == null ? headerRow : Math.max(headerRow, unitRow);
        firstRow = Objects.requireNonNullElse(firstRow, lowest + 1);
        above = above == null ? List.of() : List.copyOf(above);
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

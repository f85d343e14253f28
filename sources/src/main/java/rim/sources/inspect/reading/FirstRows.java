package rim.sources.inspect.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The first rows of a table as they were read, from the first one of the file on.
///
/// @param sheet name of the workbook's sheet; null for a file of text
/// @param headerRow number of the row of the names of the columns, 1 is the first; 0 where the form
///   has none
/// @param rows the rows above the header, the header and some below it
public record FirstRows(@Nullable String sheet, int headerRow, List<Row> rows) {
    /// A row.
    ///
    /// @param number its number in the file or sheet, 1 is the first
    /// @param fields the texts of its cells
    public record Row(int number, List<String> fields) {}

    public FirstRows {
        rows = List.copyOf(rows);
    }
}

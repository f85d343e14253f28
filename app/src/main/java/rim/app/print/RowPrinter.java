package rim.app.print;

import java.io.IOException;
import java.io.Writer;
import java.sql.SQLException;

/// Prints rows in one of the {@link Format}s.
sealed interface RowPrinter permits CsvRows, JsonRows, TextTable {

    /// Prints all rows.
    ///
    /// @return how many
    long print(Rows rows, Writer out) throws IOException, SQLException;
}

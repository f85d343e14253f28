package rim.app.face.form;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.app.data.Listing;

/// Rows of a table that can be read again, the same in the same order each time.
@FunctionalInterface
public interface TableRows {
    /// Takes a row.
    @FunctionalInterface
    interface Reader {
        /// @param row its cells in the order of the columns; a missing value is null
        void read(List<@Nullable Object> row) throws IOException, SQLException;
    }

    /// Reads all rows.
    void each(Reader reader) throws IOException, SQLException;

    /// Some rows of a listing.
    ///
    /// @param offset how many to leave out first
    /// @param limit most rows
    static TableRows of(Listing listing, long offset, long limit) {
        return reader -> {
            try (var rows = listing.rows(offset, limit)) {
                for (var row = rows.next(); row != null; row = rows.next()) {
                    reader.read(row);
                }
            }
        };
    }
}

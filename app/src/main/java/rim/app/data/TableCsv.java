package rim.app.data;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import rim.app.print.Rows;
import rim.schemas.table.Column;
import rim.schemas.table.Table;

/// A table of an edition as CSV, in the order of its files.
///
/// @param sql that selects its rows
public record TableCsv(EditionDatabase database, String sql) {
    /// The most rows that are written; a table with more is there as Parquet alone.
    public static final long MOST_ROWS = 1_000_000;

    /// @throws Unanswerable when there are more rows than are written as CSV
    public static TableCsv of(EditionDatabase database, Table table) throws SQLException {
        long rows =
                database.list(
                                "SELECT count(*) AS n FROM " + table.name(),
                                List.of(),
                                cells -> cells.whole("n"))
                        .getFirst();
        if (rows > MOST_ROWS) {
            throw new Unanswerable(
                    Unanswerable.Reason.INVALID,
                    "Table '"
                            + table.name()
                            + "' has "
                            + rows
                            + " rows (expected at most "
                            + MOST_ROWS
                            + " for CSV). Take its Parquet files, or ask for less by a question.",
                    List.of(),
                    "");
        }
        return new TableCsv(
                database,
                table.columns().stream()
                                .map(Column::name)
                                .collect(Collectors.joining(", ", "SELECT ", " FROM "))
                        + table.name());
    }

    /// Its rows; the caller closes them.
    public Rows rows() throws SQLException {
        return database.rows(sql, List.of());
    }
}

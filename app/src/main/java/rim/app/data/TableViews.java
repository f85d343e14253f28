package rim.app.data;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import rim.schemas.edition.EditionFormat;
import rim.schemas.table.Tables;

/// The views that our own statements name, each made when the first names it: to make one, the
/// database opens all files of its table, and most answers rest on three or four.
final class TableViews {
    private static final Pattern NO_WORD = Pattern.compile("\\W+");

    private final Map<String, String> missing;

    private TableViews(Map<String, String> missing) {
        this.missing = missing;
    }

    /// Makes none yet.
    ///
    /// @param folder of the edition
    /// @param connection is asked which columns an edition of an earlier format has
    static TableViews of(Path folder, EditionFormat format, Connection connection)
            throws SQLException {
        var missing = new LinkedHashMap<String, String>();
        try (var asked = connection.createStatement()) {
            for (var table : Tables.ALL) {
                missing.put(
                        table.name(),
                        "CREATE VIEW "
                                + table.name()
                                + " AS "
                                + TableSelection.of(folder, format, table, asked));
            }
        }
        missing.put(LikelyGroup.VIEW_NAME, LikelyGroup.VIEW);
        missing.put(CorrectedValues.VIEW_NAME, CorrectedValues.VIEW);
        return new TableViews(missing);
    }

    /// Makes those that a statement names.
    synchronized void makeFor(String sql, Connection connection) throws SQLException {
        if (!missing.isEmpty()) {
            for (var word : NO_WORD.split(sql)) {
                make(word, connection);
            }
        }
    }

    synchronized void makeAll(Connection connection) throws SQLException {
        for (var name : List.copyOf(missing.keySet())) {
            make(name, connection);
        }
    }

    private void make(String name, Connection connection) throws SQLException {
        var sql = missing.remove(name);
        if (sql != null) {
            makeFor(sql, connection);
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                missing.put(name, sql);
                throw e;
            }
        }
    }
}

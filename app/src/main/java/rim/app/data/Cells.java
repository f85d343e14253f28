package rim.app.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The cells of a row; a missing value is null, never 0.
public final class Cells {
    private final ResultSet row;

    Cells(ResultSet row) {
        this.row = row;
    }

    public String text(String column) throws SQLException {
        var text = row.getString(column);
        if (text == null) {
            throw new IllegalStateException("Column " + column + " must not be empty");
        }
        return text;
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return row.getString(column);
    }

    public int integer(String column) throws SQLException {
        return row.getInt(column);
    }

    public long whole(String column) throws SQLException {
        return row.getLong(column);
    }

    public @Nullable Integer integerOrNull(String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    public double number(String column) throws SQLException {
        return row.getDouble(column);
    }

    public @Nullable Double numberOrNull(String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}

package rim.app.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The cells of a row; a missing value is null, never 0.
public final class Cells {
    private final ResultSet row;
    private final @Nullable Map<String, String> texts;

    Cells(ResultSet row) {
        this(row, null);
    }

    /// @param texts one of each text there is, for rows that are kept; null for rows that are not
    Cells(ResultSet row, @Nullable Map<String, String> texts) {
        this.row = row;
        this.texts = texts;
    }

    public String text(String column) throws SQLException {
        var text = textOrNull(column);
        if (text == null) {
            throw new IllegalStateException("Column " + column + " must not be empty");
        }
        return text;
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        var text = row.getString(column);
        return text == null || texts == null ? text : texts.computeIfAbsent(text, same -> same);
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

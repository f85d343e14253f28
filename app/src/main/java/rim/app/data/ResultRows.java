package rim.app.data;

import java.sql.Array;
import java.sql.Blob;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.app.print.Rows;

/// Rows as the database finds them.
final class ResultRows implements Rows {
    private final PreparedStatement statement;
    private final ResultSet results;
    private final List<String> columns = new ArrayList<>();

    ResultRows(PreparedStatement statement, ResultSet results) throws SQLException {
        this.statement = statement;
        this.results = results;
        var meta = results.getMetaData();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.add(meta.getColumnLabel(i));
        }
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public @Nullable List<@Nullable Object> next() throws SQLException {
        if (!results.next()) {
            return null;
        }
        var row = new ArrayList<@Nullable Object>();
        for (int i = 1; i <= columns.size(); i++) {
            row.add(plain(results.getObject(i)));
        }
        return row;
    }

    /// Numbers, truth values, text and lists of them; bytes in hexadecimal; any other type as its
    /// text.
    private static @Nullable Object plain(@Nullable Object value) throws SQLException {
        if (value instanceof Array array) {
            var list = new ArrayList<@Nullable Object>();
            for (Object each : Arrays.asList((Object[]) array.getArray())) {
                list.add(plain(each));
            }
            return list;
        }
        if (value instanceof Blob bytes) {
            return hexadecimal(bytes);
        }
        boolean isPlain = value instanceof Number || value instanceof Boolean;
        return value == null || isPlain ? value : value.toString();
    }

    /// Bytes as the database itself prints them, those of letters too.
    private static String hexadecimal(Blob bytes) throws SQLException {
        return HexFormat.of()
                .withPrefix("\\x")
                .withUpperCase()
                .formatHex(bytes.getBytes(1, (int) bytes.length()));
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}

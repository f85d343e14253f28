package rim.app.data;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;
import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.sql.Array;
import java.sql.Blob;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duckdb.DuckDBStruct;
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

    /// Numbers, truth values, text, lists of them and what has named parts, those of a map in the
    /// order of their names; bytes in hexadecimal; times as ISO 8601 has them; any other type as
    /// its text.
    private static @Nullable Object plain(@Nullable Object value) throws SQLException {
        if (value instanceof Array array) {
            var list = new ArrayList<@Nullable Object>();
            for (Object each : Arrays.asList((Object[]) array.getArray())) {
                list.add(plain(each));
            }
            return list;
        }
        if (value instanceof DuckDBStruct struct) {
            return parts(new LinkedHashMap<>(), struct.getMap());
        }
        if (value instanceof Map<?, ?> map) {
            return parts(new TreeMap<>(), map);
        }
        if (value instanceof Blob bytes) {
            return hexadecimal(bytes);
        }
        if (value instanceof Timestamp time) {
            return ISO_LOCAL_DATE_TIME.format(time.toLocalDateTime());
        }
        if (value instanceof OffsetDateTime time) {
            return ISO_OFFSET_DATE_TIME.format(time);
        }
        boolean isPlain = value instanceof Number || value instanceof Boolean;
        return value == null || isPlain ? value : value.toString();
    }

    private static Map<String, @Nullable Object> parts(
            Map<String, @Nullable Object> parts, Map<?, ?> found) throws SQLException {
        for (var each : found.entrySet()) {
            parts.put(String.valueOf(each.getKey()), plain(each.getValue()));
        }
        return parts;
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

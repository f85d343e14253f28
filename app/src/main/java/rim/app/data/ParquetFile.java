package rim.app.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;
import rim.app.print.Rows;
import rim.app.print.TextCell;

/// Rows as a Parquet file (zstd), made by a database of its own that knows no edition.
public final class ParquetFile {
    /// @param fields what the rows' columns are, in their order
    /// @param about what the file says of itself (key-value metadata)
    public static void write(
            Rows rows, List<Field> fields, SequencedMap<String, String> about, OutputStream out)
            throws IOException, SQLException {
        var file = Files.createTempFile("rim-table", ".parquet");
        try {
            write(rows, fields, about, file);
            Files.copy(file, out);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void write(
            Rows rows, List<Field> fields, SequencedMap<String, String> about, Path file)
            throws SQLException {
        var settings = new Properties();
        settings.setProperty("memory_limit", "256MB");
        settings.setProperty("threads", "1");
        try (var connection = DuckDb.inMemory(settings);
                var statement = connection.createStatement()) {
            statement.execute(
                    fields.stream()
                            .map(f -> quoted(f.name()) + " " + sqlType(f.kind()))
                            .collect(Collectors.joining(", ", "CREATE TABLE t (", ")")));
            try (var appender = connection.createAppender("main", "t")) {
                for (var row = rows.next(); row != null; row = rows.next()) {
                    append(appender, row, fields);
                }
            }
            statement.execute(
                    "COPY t TO "
                            + TableSelection.literal(file.toString())
                            + " (FORMAT parquet, COMPRESSION zstd"
                            + metadata(about)
                            + ")");
        }
    }

    private static String metadata(SequencedMap<String, String> about) {
        return about.isEmpty()
                ? ""
                : about.entrySet().stream()
                        .map(each ->
                                quoted(each.getKey())
                                        + ": "
                                        + TableSelection.literal(each.getValue()))
                        .collect(Collectors.joining(", ", ", KV_METADATA {", "}"));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static void append(
            DuckDBAppender appender, List<@Nullable Object> row, List<Field> fields)
            throws SQLException {
        appender.beginRow();
        for (int i = 0; i < fields.size(); i++) {
            switch (row.get(i)) {
                case null -> appender.appendNull();
                case Boolean truth -> appender.append(truth);
                case Number number -> {
                    switch (fields.get(i).kind()) {
                        case INTEGER -> appender.append(number.longValue());
                        case NUMBER -> appender.append(number.doubleValue());
                        case TEXT, TRUTH, TEXTS -> appender.append(number.toString());
                    }
                }
                case Object other -> appender.append(TextCell.of(other));
            }
        }
        appender.endRow();
    }

    private static String sqlType(Field.Kind kind) {
        return switch (kind) {
            case TEXT, TEXTS -> "VARCHAR";
            case INTEGER -> "BIGINT";
            case NUMBER -> "DOUBLE";
            case TRUTH -> "BOOLEAN";
        };
    }

    private ParquetFile() {}
}

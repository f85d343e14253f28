package rim.app.data;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBDriver;
import rim.schemas.table.ColumnType;

/// Parquet files from other tables.
public final class ParquetFiles {

    /// Makes a Parquet file (zstd) of a CSV file with a header; an empty cell is no value.
    public static void fromCsv(Path csv, List<String> columns, List<ColumnType> types, Path parquet)
            throws SQLException {
        var shape =
                IntStream.range(0, columns.size())
                        .mapToObj(i -> quoted(columns.get(i)) + ": '" + type(types.get(i)) + "'")
                        .collect(Collectors.joining(", ", "{", "}"));
        try (var connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                var statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT * FROM read_csv("
                            + quoted(csv.toString())
                            + ", header = true, delim = ',', quote = '\"', auto_detect = false, columns = "
                            + shape
                            + ")) TO "
                            + quoted(parquet.toString())
                            + " (FORMAT parquet, COMPRESSION zstd)");
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String type(ColumnType type) {
        return switch (type) {
            case TEXT -> "VARCHAR";
            case INTEGER -> "INTEGER";
            case LONG -> "BIGINT";
            case DOUBLE -> "DOUBLE";
        };
    }

    private ParquetFiles() {}
}

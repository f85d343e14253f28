package rim.app.data;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rim.schemas.table.Column;
import rim.schemas.table.ColumnType;
import rim.schemas.table.Table;

/// Parquet files from other tables.
public final class ParquetFiles {

    /// Makes a Parquet file of a CSV file that has the columns of a table; an empty cell of a
    /// column of text that is never without a value is an empty text.
    public static void fromCsv(Path csv, Table table, Path parquet) throws SQLException {
        var selected =
                table.columns().stream()
                        .map(column ->
                                column.nullable() || column.type() != ColumnType.TEXT
                                        ? column.name()
                                        : "coalesce(" + column.name() + ", '') AS " + column.name())
                        .collect(Collectors.joining(", "));
        copy(
                csv,
                table.columns().stream().map(Column::name).toList(),
                table.columns().stream().map(Column::type).toList(),
                selected,
                parquet);
    }

    /// Makes a Parquet file (zstd) of a CSV file with a header; an empty cell is no value.
    public static void fromCsv(Path csv, List<String> columns, List<ColumnType> types, Path parquet)
            throws SQLException {
        copy(csv, columns, types, "*", parquet);
    }

    private static void copy(
            Path csv, List<String> columns, List<ColumnType> types, String selected, Path parquet)
            throws SQLException {
        var shape =
                IntStream.range(0, columns.size())
                        .mapToObj(i -> quoted(columns.get(i)) + ": '" + type(types.get(i)) + "'")
                        .collect(Collectors.joining(", ", "{", "}"));
        try (var connection = DuckDb.inMemory(new Properties());
                var statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT "
                            + selected
                            + " FROM read_csv("
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

package rim.app.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rim.schemas.table.Column;
import rim.schemas.table.Table;

/// The SELECT that reads a table of an edition from its Parquet files.
final class TableSelection {
    /// A view's SELECT cannot have parameters, so that paths stand in it as literals.
    static String of(Path folder, Table table) {
        var files = parquetFiles(folder.resolve(table.name()));
        if (files.isEmpty()) {
            return table.columns().stream()
                    .map(c -> "NULL::" + sqlType(c) + " AS " + c.name())
                    .collect(Collectors.joining(", ", "SELECT ", " WHERE false"));
        }
        return table.columns().stream()
                .map(Column::name)
                .collect(Collectors.joining(", "))
                .transform(columns -> "SELECT " + columns + " FROM read_parquet([")
                .concat(
                        files.stream()
                                .map(f -> literal(withoutWildcards(f.toString())))
                                .collect(Collectors.joining(", ")))
                .concat("])");
    }

    private static String sqlType(Column column) {
        return switch (column.type()) {
            case TEXT -> "VARCHAR";
            case INTEGER -> "INTEGER";
            case LONG -> "BIGINT";
            case DOUBLE -> "DOUBLE";
        };
    }

    private static List<Path> parquetFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".parquet")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /// A folder may be called `a[1]`, which would be a pattern. The database asks whether the
    /// pattern, too, is in an allowed folder.
    static String withoutWildcards(String path) {
        return path.replaceAll("[\\[*?]", "[$0]");
    }

    private TableSelection() {}
}

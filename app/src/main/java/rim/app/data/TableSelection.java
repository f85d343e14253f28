package rim.app.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rim.schemas.edition.EditionFormat;
import rim.schemas.table.Column;
import rim.schemas.table.Table;

/// The SELECT that reads a table of an edition from its Parquet files.
final class TableSelection {
    /// A view's SELECT cannot have parameters, so that paths stand in it as literals.
    ///
    /// @param folder of the edition
    /// @param asked is asked which columns the files have where an edition may lack some
    static String of(Path folder, EditionFormat format, Table table, Statement asked)
            throws SQLException {
        var files = parquetFiles(folder.resolve(table.name()));
        if (files.isEmpty()) {
            return table.columns().stream()
                    .map(c -> "NULL::" + sqlType(c) + " AS " + c.name())
                    .collect(Collectors.joining(", ", "SELECT ", " WHERE false"));
        }
        var source =
                files.stream()
                        .map(f -> literal(withoutWildcards(f.toString())))
                        .collect(Collectors.joining(", ", " FROM read_parquet([", "])"));
        var there = format.isWhole() ? Set.<String>of() : columns(source, asked);
        return table.columns().stream()
                .map(c -> format.isWhole() || there.contains(c.name()) ? c.name() : absent(c))
                .collect(Collectors.joining(", ", "SELECT ", source));
    }

    private static Set<String> columns(String source, Statement asked) throws SQLException {
        var names = new HashSet<String>();
        try (var rows = asked.executeQuery("DESCRIBE SELECT *" + source)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /// What an edition says in the place of a column that it lacks.
    private static String absent(Column column) {
        var value = column.absent() == null ? "NULL" : literal(column.absent());
        return value + "::" + sqlType(column) + " AS " + column.name();
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

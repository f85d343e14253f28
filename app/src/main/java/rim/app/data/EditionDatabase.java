package rim.app.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;
import rim.app.print.Rows;
import rim.schemas.RimException;
import rim.schemas.edition.Edition;
import rim.schemas.table.Column;
import rim.schemas.table.Table;
import rim.schemas.table.Tables;

/// The tables of one edition, ready for SQL: a view for each, in a database of this process that
/// can read the edition's folder and nothing else, and whose settings are locked.
public final class EditionDatabase implements AutoCloseable {
    private final Known known;
    private final Connection connection;

    private EditionDatabase(Known known, Connection connection) {
        this.known = known;
        this.connection = connection;
    }

    /// What is read once and then known to all connections.
    private static final class Known {
        private final Edition edition;
        private @Nullable EditionDocuments documents;
        private @Nullable NamedRegions regions;

        Known(Edition edition) {
            this.edition = edition;
        }

        synchronized EditionDocuments documents() {
            if (documents == null) {
                documents = EditionDocuments.of(edition);
            }
            return documents;
        }

        synchronized NamedRegions regions(EditionDatabase database) throws SQLException {
            if (regions == null) {
                regions = NamedRegions.read(database);
            }
            return regions;
        }
    }

    /// Opens an edition.
    ///
    /// @throws RimException when its tables cannot be read
    public static EditionDatabase open(Edition edition) throws SQLException {
        var settings = new Properties();
        settings.setProperty("jdbc_stream_results", "true");
        var database =
                new EditionDatabase(
                        new Known(edition), new DuckDBDriver().connect("jdbc:duckdb:", settings));
        try {
            database.lockTo(edition.folder().toRealPath());
            return database;
        } catch (SQLException | IOException e) {
            database.close();
            throw new RimException(
                    "Cannot read edition "
                            + edition.name()
                            + ": "
                            + e.getMessage()
                            + " ["
                            + edition.folder()
                            + "]. Was it changed since it was published?",
                    e);
        }
    }

    /// The same database on a connection of its own, for another thread. Closing the first closes
    /// none of the others.
    public EditionDatabase another() throws SQLException {
        return new EditionDatabase(known, connection.unwrap(DuckDBConnection.class).duplicate());
    }

    public Edition edition() {
        return known.edition;
    }

    /// The edition's documents, read once.
    public EditionDocuments documents() {
        return known.documents();
    }

    /// The edition's regions, read once.
    public NamedRegions regions() throws SQLException {
        return known.regions(this);
    }

    private void lockTo(Path folder) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var setting : settings(folder)) {
                statement.execute("SET " + setting);
            }
            for (var table : Tables.ALL) {
                statement.execute(
                        "CREATE VIEW " + table.name() + " AS " + selection(folder, table));
            }
            statement.execute("SET lock_configuration = true");
        }
    }

    private static List<String> settings(Path folder) {
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
        return List.of(
                "allowed_directories = ["
                        + literal(folder.toString())
                        + ", "
                        + literal(withoutWildcards(folder.toString()))
                        + "]",
                "temp_directory = ''",
                "autoinstall_known_extensions = false",
                "autoload_known_extensions = false",
                "threads = " + threads,
                "memory_limit = '2GB'",
                "TimeZone = 'UTC'",
                "enable_external_access = false");
    }

    /// A view's SELECT cannot have parameters, so that paths stand in it as literals.
    private static String selection(Path folder, Table table) {
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

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /// A folder may be called `a[1]`, which would be a pattern. The database asks whether the
    /// pattern, too, is in an allowed folder.
    private static String withoutWildcards(String path) {
        return path.replaceAll("[\\[*?]", "[$0]");
    }

    /// Asks.
    ///
    /// @param values for the question marks in the SQL
    public Rows rows(String sql, List<?> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            return new ResultRows(statement, statement.executeQuery());
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    /// Asks, and reads each row.
    public <T> List<T> list(String sql, List<?> values, RowReader<T> reader) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            var found = new ArrayList<T>();
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    found.add(reader.read(new Cells(results)));
                }
            }
            return found;
        }
    }

    /// Makes something of a row.
    @FunctionalInterface
    public interface RowReader<T> {
        T read(Cells cells) throws SQLException;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

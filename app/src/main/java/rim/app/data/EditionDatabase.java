package rim.app.data;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;
import rim.app.print.Rows;
import rim.engine.benchmark.Results;
import rim.schemas.RimException;
import rim.schemas.edition.Edition;
import rim.schemas.table.Tables;

/// The tables of one edition, ready for SQL: a view for each, in a database of this process that
/// can read the edition's folder and nothing else, and whose settings are locked.
public final class EditionDatabase implements AutoCloseable {
    private final Known known;
    private final Connection connection;
    private final Set<String> notes = new LinkedHashSet<>();
    private final String language;

    private EditionDatabase(Known known, Connection connection, String language) {
        this.known = known;
        this.connection = connection;
        this.language = language;
    }

    /// What is read once and then known to all connections.
    private static final class Known {
        private final Edition edition;
        private @Nullable PublishedDocuments documents;
        private @Nullable NamedRegions regions;
        private SoftReference<Results> benchmark = new SoftReference<>(null);

        Known(Edition edition) {
            this.edition = edition;
        }

        synchronized PublishedDocuments documents(String language) {
            if (documents == null) {
                documents = PublishedDocuments.of(edition);
            }
            return documents.in(language);
        }

        synchronized Results benchmark(EditionDatabase database) throws SQLException {
            var kept = benchmark.get();
            if (kept == null) {
                kept = EditionBenchmark.of(database);
                benchmark = new SoftReference<>(kept);
            }
            return kept;
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
                        new Known(edition),
                        new DuckDBDriver().connect("jdbc:duckdb:", settings),
                        PublishedDocuments.ENGLISH);
        try {
            database.lockTo(edition.folder().toRealPath());
            return database;
        } catch (SQLException | IOException e) {
            database.close();
            throw unreadable(edition, e);
        }
    }

    static RimException unreadable(Edition edition, Exception cause) {
        return new RimException(
                "Cannot read edition "
                        + edition.name()
                        + ": "
                        + cause.getMessage()
                        + " ["
                        + edition.folder()
                        + "]. Was it changed since it was published ('rim verify' tells), or made"
                        + " by another version of this program? Then make it anew, under"
                        + " another name.",
                cause);
    }

    /// The same database on a connection of its own, for another thread. Closing the first closes
    /// none of the others.
    public EditionDatabase another() throws SQLException {
        return new EditionDatabase(
                known, connection.unwrap(DuckDBConnection.class).duplicate(), language);
    }

    /// The same database on the same connection, with titles in a language.
    ///
    /// @param wanted code of the language; where the data have no title in it, it is in English
    public EditionDatabase in(String wanted) {
        return wanted.equals(language) ? this : new EditionDatabase(known, connection, wanted);
    }

    public Edition edition() {
        return known.edition;
    }

    /// The edition's documents, read once.
    public PublishedDocuments documents() {
        return known.documents(language);
    }

    /// The edition's regions, read once.
    public NamedRegions regions() throws SQLException {
        return known.regions(this).noting(notes::add);
    }

    /// What is to be said beside the answer of whoever asks on this connection.
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /// The benchmark behind the edition's scores with every stage, made again when it is asked for
    /// first and kept as long as there is room.
    public Results benchmark() throws SQLException {
        return known.benchmark(this);
    }

    private void lockTo(Path folder) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var setting : settings(folder)) {
                statement.execute("SET " + setting);
            }
            for (var table : Tables.ALL) {
                statement.execute(
                        "CREATE VIEW " + table.name() + " AS " + TableSelection.of(folder, table));
            }
            statement.execute(LikelyGroup.VIEW);
            statement.execute(CorrectedValues.VIEW);
            statement.execute("SET lock_configuration = true");
        }
    }

    private static List<String> settings(Path folder) {
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
        return List.of(
                "allowed_directories = ["
                        + TableSelection.literal(folder.toString())
                        + ", "
                        + TableSelection.literal(TableSelection.withoutWildcards(folder.toString()))
                        + "]",
                "temp_directory = ''",
                "parquet_metadata_cache = true",
                "autoinstall_known_extensions = false",
                "autoload_known_extensions = false",
                "threads = " + threads,
                "memory_limit = '256MB'",
                "TimeZone = 'UTC'",
                "enable_external_access = false");
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

    /// Asks, and takes each row as it comes: for rows by the million, whose cells are read by their
    /// place.
    void each(String sql, List<?> values, RowTaker taker) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    taker.take(results);
                }
            }
        }
    }

    /// Takes a row.
    @FunctionalInterface
    interface RowTaker {
        void take(ResultSet row) throws SQLException;
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

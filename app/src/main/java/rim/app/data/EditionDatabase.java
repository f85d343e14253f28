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
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import rim.app.print.Rows;
import rim.engine.benchmark.Results;
import rim.schemas.RimException;
import rim.schemas.edition.Edition;

/// The tables of one edition, ready for SQL: a view for each, in a database of this process that
/// can read the edition's folder and nothing else, and whose settings are locked.
public final class EditionDatabase implements AutoCloseable {
    private final Known known;
    private final DuckDBConnection connection;
    private final Set<String> notes;
    private final String language;

    private EditionDatabase(Known known, DuckDBConnection connection, String language) {
        this(known, connection, language, new LinkedHashSet<>());
    }

    /// @param notes of all who ask on the connection, in whatever language
    private EditionDatabase(
            Known known, DuckDBConnection connection, String language, Set<String> notes) {
        this.known = known;
        this.connection = connection;
        this.language = language;
        this.notes = notes;
    }

    /// What is read once and then known to all connections.
    private static final class Known {
        private final Edition edition;
        private final TableViews views;
        private final Optional<KeptRows> kept;
        private @Nullable PublishedDocuments documents;
        private @Nullable NamedRegions regions;
        private final Object working = new Object();
        private SoftReference<Results> benchmark = new SoftReference<>(null);

        Known(Edition edition, TableViews views, Optional<KeptRows> kept) {
            this.edition = edition;
            this.views = views;
            this.kept = kept;
        }

        synchronized PublishedDocuments documents(String language) {
            if (documents == null) {
                documents = PublishedDocuments.of(edition);
            }
            return documents.in(language);
        }

        /// Takes a while, in which others may ask for the documents.
        Results benchmark(EditionDatabase database) throws SQLException {
            synchronized (working) {
                var kept = benchmark.get();
                if (kept == null) {
                    kept = EditionBenchmark.of(database);
                    benchmark = new SoftReference<>(kept);
                }
                return kept;
            }
        }

        synchronized NamedRegions regions(EditionDatabase database) throws SQLException {
            if (regions == null) {
                regions = NamedRegions.read(database);
            }
            return regions;
        }
    }

    /// To be called when an edition will be opened soon, and other work comes first.
    public static void openSoon() {
        DuckDb.openAhead();
    }

    /// Opens an edition for one question or a few. A table is looked at when it is asked.
    ///
    /// @throws RimException when it cannot be read
    public static EditionDatabase open(Edition edition) throws SQLException {
        return opened(edition, Optional.empty());
    }

    /// Opens an edition for many to ask: what lookups find is kept.
    ///
    /// @throws RimException when its tables cannot be read
    public static EditionDatabase openForMany(Edition edition) throws SQLException {
        var database = opened(edition, Optional.of(new KeptRows()));
        try {
            database.known.views.makeAll(database.connection);
            return database;
        } catch (SQLException e) {
            database.close();
            throw unreadable(edition, e);
        }
    }

    private static EditionDatabase opened(Edition edition, Optional<KeptRows> kept)
            throws SQLException {
        var connection = DuckDb.streaming();
        try {
            var folder = edition.folder().toRealPath();
            lockTo(folder, connection);
            var views = TableViews.of(folder, edition.format(), connection);
            return new EditionDatabase(
                    new Known(edition, views, kept), connection, PublishedDocuments.ENGLISH);
        } catch (SQLException | IOException e) {
            connection.close();
            throw unreadable(edition, e);
        } catch (RimException e) {
            connection.close();
            throw e;
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
        return new EditionDatabase(known, connection.duplicate(), language);
    }

    /// The same database on the same connection, with titles in a language.
    ///
    /// @param wanted code of the language; where the data have no title in it, it is in English
    public EditionDatabase in(String wanted) {
        return wanted.equals(language)
                ? this
                : new EditionDatabase(known, connection, wanted, notes);
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

    private static void lockTo(Path folder, Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET " + String.join("; SET ", settings(folder)));
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
                "enable_external_access = false",
                "lock_configuration = true");
    }

    /// Asks.
    ///
    /// @param values for the question marks in the SQL
    public Rows rows(String sql, List<?> values) throws SQLException {
        PreparedStatement statement = prepared(sql, values);
        try {
            return new ResultRows(statement, statement.executeQuery());
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private PreparedStatement prepared(String sql, List<?> values) throws SQLException {
        try {
            known.views.makeFor(sql, connection);
        } catch (SQLException e) {
            throw unreadable(known.edition, e);
        }
        var statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    /// Asks, and reads each row.
    public <T> List<T> list(String sql, List<?> values, RowReader<T> reader) throws SQLException {
        var found = new ArrayList<T>();
        each(sql, values, row -> found.add(reader.read(new Cells(row))));
        return found;
    }

    /// All that a lookup finds.
    public <T> List<T> lookUp(Lookup<T> lookup, List<?> values) throws SQLException {
        return known.kept.isPresent()
                ? known.kept.get().whole(this, lookup, values)
                : list(lookup.all(), values, lookup.reader());
    }

    /// What a lookup finds of one region.
    public <T> List<T> lookUp(Lookup<T> lookup, List<?> values, String region) throws SQLException {
        if (known.kept.isPresent()) {
            return known.kept.get().ofRegion(this, lookup, values, region);
        }
        var all = new ArrayList<Object>(values);
        all.add(region);
        return list(lookup.ofRegion(), all, lookup.reader());
    }

    /// Asks, and takes each row as it comes: for rows by the million, whose cells are read by their
    /// place.
    void each(String sql, List<?> values, RowTaker taker) throws SQLException {
        try (var statement = prepared(sql, values);
                ResultSet results = statement.executeQuery()) {
            while (results.next()) {
                taker.take(results);
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

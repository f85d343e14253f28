package rim.app.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import rim.app.print.Rows;
import rim.schemas.Folders;
import rim.schemas.edition.Edition;
import rim.schemas.table.Column;
import rim.schemas.table.Table;
import rim.schemas.table.Tables;

/// An edition's tables for questions that anybody may write: a database file opened to be read
/// only, with no way to any other file, and with its settings locked. Views over Parquet would not
/// do, as a database that may read a folder may also write into it.
///
/// The file is a cache in the data home, made from the edition's Parquet at need and again after a
/// change of the database's version; where none can be written, the tables are held in memory.
public final class SqlDatabase implements AutoCloseable {
    /// What the driver says of any failure while rows pass by.
    public static final String NO_REASON = "Invalid result set";

    private static final String FILE = "edition.duckdb";

    /// What follows shows where in the statement, and would show words that nobody wrote.
    private static final Pattern PLACE = Pattern.compile("\\n\\s*LINE \\d+:.*", Pattern.DOTALL);

    private final Edition edition;
    private final DuckDBConnection connection;
    private final Duration time;

    private SqlDatabase(Edition edition, DuckDBConnection connection, Duration time) {
        this.edition = edition;
        this.connection = connection;
        this.time = time;
    }

    /// What a statement may take.
    ///
    /// @param time after which it is stopped
    /// @param memory that the database may use, as `256MB`
    public record Limits(Duration time, String memory) {}

    /// Opens an edition.
    ///
    /// @throws rim.schemas.RimException when its tables cannot be read
    public static SqlDatabase open(Edition edition, Limits limits) throws SQLException {
        try {
            var file = file(edition);
            return new SqlDatabase(
                    edition,
                    file.isPresent() ? opened(file.get(), limits) : held(edition, limits),
                    limits.time());
        } catch (SQLException | IOException e) {
            throw EditionDatabase.unreadable(edition, e);
        }
    }

    private static DuckDBConnection opened(Path file, Limits limits) throws SQLException {
        var settings = settings(limits);
        settings.setProperty("access_mode", "read_only");
        return locked(DuckDb.inFile(file, settings), each -> {});
    }

    private static DuckDBConnection held(Edition edition, Limits limits) throws SQLException {
        return locked(DuckDb.inMemory(settings(limits)), connection -> fill(edition, connection));
    }

    /// Something to do before all is locked.
    @FunctionalInterface
    private interface Preparing {
        void with(Connection connection) throws SQLException;
    }

    private static DuckDBConnection locked(DuckDBConnection connection, Preparing preparing)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            preparing.with(connection);
            statement.execute("SET TimeZone = 'UTC'");
            statement.execute("SET enable_external_access = false");
            statement.execute("SET lock_configuration = true");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static Properties settings(Limits limits) {
        var settings = new Properties();
        settings.setProperty("jdbc_stream_results", "true");
        settings.setProperty("temp_directory", "");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("memory_limit", limits.memory());
        settings.setProperty("max_execution_time", String.valueOf(limits.time().toMillis()));
        settings.setProperty(
                "threads",
                String.valueOf(Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4)));
        return settings;
    }

    /// The edition's file, made if it is not there; empty where none can be written.
    private static Optional<Path> file(Edition edition) throws SQLException, IOException {
        var editions = edition.folder().toAbsolutePath().getParent();
        if (editions == null || editions.getParent() == null) {
            return Optional.empty();
        }
        var cache = editions.resolveSibling("cache");
        var folder = cache.resolve(edition.name() + "-" + mark(edition));
        var file = folder.resolve(FILE);
        if (Files.isReadable(file)) {
            return Optional.of(file);
        }
        try {
            Files.createDirectories(cache);
            make(edition, cache, folder);
            return Optional.of(file);
        } catch (IOException e) {
            // another process may have made it meanwhile
            return Files.isReadable(file) ? Optional.of(file) : Optional.empty();
        }
    }

    /// Two editions of one name, two versions of the database, and other views, have files of their
    /// own.
    private static String mark(Edition edition) throws IOException, SQLException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(edition.manifestFile()));
            digest.update(version().getBytes(StandardCharsets.UTF_8));
            for (var view : Views.ALL) {
                digest.update(view.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String version() throws SQLException {
        try (var connection = DuckDb.inMemory(new Properties())) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    /// Builds aside and moves into place, so that no other process sees half a file.
    private static void make(Edition edition, Path cache, Path folder)
            throws SQLException, IOException {
        var aside = Files.createTempDirectory(cache, "making-");
        try {
            try (var connection = DuckDb.inFile(aside.resolve(FILE), new Properties())) {
                fill(edition, connection);
            }
            forgetOthers(edition, cache, folder);
            Files.move(aside, folder);
        } finally {
            Folders.delete(aside);
        }
    }

    private static void forgetOthers(Edition edition, Path cache, Path folder) throws IOException {
        var ours = Pattern.compile(Pattern.quote(edition.name() + "-") + "[0-9a-f]{12}");
        try (DirectoryStream<Path> older =
                Files.newDirectoryStream(
                        cache,
                        each -> ours.matcher(String.valueOf(each.getFileName())).matches())) {
            for (var each : older) {
                if (!each.equals(folder)) {
                    Folders.delete(each);
                }
            }
        }
    }

    private static void fill(Edition edition, Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : Tables.ALL) {
                statement.execute(
                        "CREATE TABLE "
                                + table.name()
                                + " AS "
                                + TableSelection.of(
                                        edition.folder(), edition.format(), table, statement));
            }
            statement.execute(dictionary());
            for (var view : Views.ALL) {
                statement.execute(view);
            }
        }
    }

    private static String dictionary() {
        return Tables.ALL.stream()
                .flatMap(table -> table.columns().stream().map(column -> described(table, column)))
                .collect(
                        Collectors.joining(
                                ", ",
                                "CREATE TABLE dictionary AS SELECT * FROM (VALUES ",
                                ") AS d(\"table\", \"column\", type, is_optional, meaning)"));
    }

    private static String described(Table table, Column column) {
        return "("
                + TableSelection.literal(table.name())
                + ", "
                + TableSelection.literal(column.name())
                + ", "
                + TableSelection.literal(column.type().name().toLowerCase(Locale.ROOT))
                + ", "
                + column.nullable()
                + ", "
                + TableSelection.literal(column.meaning())
                + ")";
    }

    public Edition edition() {
        return edition;
    }

    /// The same database on a connection of its own, so that nothing that one asker makes is seen
    /// by another.
    public SqlDatabase another() throws SQLException {
        return new SqlDatabase(edition, connection.duplicate(), time);
    }

    /// Names of all tables and views.
    public List<String> tables() throws SQLException {
        try (var rows = rows("SELECT table_name FROM information_schema.tables ORDER BY 1")) {
            var names = new ArrayList<String>();
            for (var row = rows.next(); row != null; row = rows.next()) {
                names.add(String.valueOf(row.getFirst()));
            }
            return names;
        }
    }

    /// Takes a statement apart, as JSON, without running it.
    public String parsed(String sql) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "SELECT json_serialize_sql(?::VARCHAR)::VARCHAR AS parsed")) {
            statement.setString(1, sql);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getString(1);
            }
        }
    }

    /// Runs a statement that was checked.
    public Rows rows(String sql) throws SQLException {
        var statement = connection.prepareStatement(sql);
        try {
            return new ResultRows(statement, statement.executeQuery());
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    /// How long a statement may take.
    public Duration time() {
        return time;
    }

    /// Why a statement failed whose rows passed by and did not say it: it is run once more, by a
    /// statement that says it and keeps no rows. None where it does not fail then.
    public Optional<String> reason(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute("EXPLAIN ANALYZE " + sql);
            return Optional.empty();
        } catch (SQLException e) {
            var message = String.valueOf(e.getMessage());
            return Optional.of(PLACE.matcher(message).replaceFirst("").strip());
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

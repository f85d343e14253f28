package rim.app.data;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/// Databases that live in this process.
final class DuckDb {
    private static final String MEMORY = "jdbc:duckdb:";

    private static final AtomicReference<@Nullable FutureTask<DuckDBConnection>> AHEAD =
            new AtomicReference<>();

    /// An empty database in memory that many rows are read from: the one that is being opened
    /// ahead, or another.
    static DuckDBConnection streaming() throws SQLException {
        var ahead = AHEAD.getAndSet(null);
        if (ahead == null) {
            return opened();
        }
        try {
            return ahead.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while the database was opened", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SQLException sql ? sql : new SQLException(e.getCause());
        }
    }

    private static DuckDBConnection opened() throws SQLException {
        var settings = new Properties();
        settings.setProperty("jdbc_stream_results", "true");
        return inMemory(settings);
    }

    /// An empty database in memory.
    static DuckDBConnection inMemory(Properties settings) throws SQLException {
        return connected(MEMORY, settings);
    }

    /// The database in a file, which is made if it is not there.
    static DuckDBConnection inFile(Path file, Properties settings) throws SQLException {
        return connected(MEMORY + file, settings);
    }

    private static DuckDBConnection connected(String address, Properties settings)
            throws SQLException {
        Connection connection = new DuckDBDriver().connect(address, settings);
        return connection.unwrap(DuckDBConnection.class);
    }

    /// Opens a database, and asks it a first time, while other work is done: that takes as long as
    /// what comes before it. Who opens one next gets it, or is told why there is none.
    static void openAhead() {
        var task = new FutureTask<>(DuckDb::asked);
        AHEAD.set(task);
        var thread = Thread.ofPlatform().daemon().name("database").start(task);
        // a process that ended meanwhile would take the library away from under it
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ended(thread), "database opened"));
    }

    private static DuckDBConnection asked() throws SQLException {
        var connection = opened();
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT 1");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void ended(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private DuckDb() {}
}

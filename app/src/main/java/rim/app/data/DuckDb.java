package rim.app.data;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/// Databases that live in this process.
final class DuckDb {
    private static final String MEMORY = "jdbc:duckdb:";

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

    /// Loads the library while other work is done: it takes as long as what comes before it.
    static void loadAhead() {
        Thread.ofPlatform().daemon().name("database").start(DuckDb::load);
    }

    private static void load() {
        try {
            Class.forName("org.duckdb.DuckDBNative");
        } catch (ClassNotFoundException | LinkageError e) {
            // whoever asks is told of it
        }
    }

    private DuckDb() {}
}

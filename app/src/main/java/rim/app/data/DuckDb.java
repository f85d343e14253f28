package rim.app.data;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/// Databases that live in this process.
///
/// DuckDB's driver (2.0.0) enrols an event of its own with Flight Recorder, all of which starts for
/// that: a tenth of a first answer's time. The program's copy of the driver lacks the event, and
/// that the driver misses it is nothing to be told of.
final class DuckDb {
    private static final String MEMORY = "jdbc:duckdb:";

    /// Held, since the level of a logger that nobody holds may be forgotten.
    private static final Logger RECORDER = Logger.getLogger("org.duckdb.DuckDBMemoryMonitor");

    static {
        RECORDER.setLevel(Level.OFF);
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

    private DuckDb() {}
}

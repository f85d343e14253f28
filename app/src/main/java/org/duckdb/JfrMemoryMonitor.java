package org.duckdb;

/// Stands in the place of a class of DuckDB's driver (2.0.0.1), which enrols an event of memory use
/// with Flight Recorder and logs: for that, all of Flight Recorder and of Java's logging start, and
/// every library of the program is opened to look for loggers. Nobody reads that event here, and
/// the start is a fifth of a first answer's time.
final class JfrMemoryMonitor {
    static void init() {}

    static void connectionOpened(DuckDBConnection connection) {}

    static void connectionClosed(long database) {}

    private JfrMemoryMonitor() {}
}

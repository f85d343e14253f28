package org.duckdb;

/// Stands in the place of a class of DuckDB's driver (2.0.0.1), which enrols an event of memory use
/// with Flight Recorder and logs: for that, all of Flight Recorder and of Java's logging start, and
/// loggers are looked for in every library of the program. Nobody reads that event here.
final class JfrMemoryMonitor {
    static void init() {}

    static void connectionOpened(DuckDBConnection connection) {}

    static void connectionClosed(long database) {}

    private JfrMemoryMonitor() {}
}

/// The benchmark engine on any table of units: reads a table, runs a methodology on it, and writes
/// every stage as tables.
@NullMarked
package rim.app.benchmark;

import org.jspecify.annotations.NullMarked;

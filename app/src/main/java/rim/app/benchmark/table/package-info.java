/// Reads a table of units, in any form that an update takes, into what the engine works on.
@NullMarked
package rim.app.benchmark.table;

import org.jspecify.annotations.NullMarked;

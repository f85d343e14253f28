/// What the data mean: tables, regions, editions, reports, and the files that describe them. Knows
/// the JDK and Jackson only; every other module builds on it.
@NullMarked
package rim.schemas;

import org.jspecify.annotations.NullMarked;

/// The step from indicators to scores, in Spark: what goes into the benchmark engine and what comes
/// out of it, as tables.
@NullMarked
package rim.pipeline.score;

import org.jspecify.annotations.NullMarked;

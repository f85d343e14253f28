/// Sixth stage: weights that are found from scores.
@NullMarked
package rim.engine.benchmark.weigh;

import org.jspecify.annotations.NullMarked;

/// The benchmark engine: from a panel of indicators to scores, by a methodology, on one machine and
/// without Spark, so that updates and questions both use it.
///
/// {@link rim.engine.benchmark.Benchmark} is the way in; {@link rim.engine.benchmark.Results} has
/// every stage of the methodology as it is, and {@link rim.engine.benchmark.Rerun} does it again
/// with other weights, other choices or other values.
@NullMarked
package rim.engine.benchmark;

import org.jspecify.annotations.NullMarked;

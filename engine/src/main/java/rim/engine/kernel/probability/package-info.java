/// Tails and quantiles of the distributions that the statistics of the benchmark need: normal,
/// Student's t, chi-square, gamma, as Apache Commons Statistics works them out.
///
/// Arguments outside a function's domain are refused.
@NullMarked
package rim.engine.kernel.probability;

import org.jspecify.annotations.NullMarked;

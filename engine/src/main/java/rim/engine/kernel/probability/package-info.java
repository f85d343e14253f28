/// Distribution functions that the statistics of the benchmark need: normal, Student's t,
/// chi-square.
///
/// Relative error below 1e-12 over the range that is used; arguments outside a function's domain
/// are refused.
@NullMarked
package rim.engine.kernel.probability;

import org.jspecify.annotations.NullMarked;

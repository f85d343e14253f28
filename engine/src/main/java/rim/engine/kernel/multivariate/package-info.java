/// How indicators hang together: correlations, reliability, factors, importance.
///
/// Data are columns, `columns[indicator][unit]`; NaN in the input is a missing cell. Results hold
/// no NaN: what is not defined (too few pairs, no variance, a singular matrix) is an empty {@code
/// Optional}. Sums are taken in twice the working precision, so that the order of units does not
/// show in the results.
@NullMarked
package rim.engine.kernel.multivariate;

import org.jspecify.annotations.NullMarked;

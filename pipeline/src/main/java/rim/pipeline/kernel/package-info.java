/// The mathematics of the benchmark: small functions over arrays of numbers that see only the JDK.
///
/// No array ever holds NaN; a value that is not there is not in the array. Sums are taken in
/// ascending order of the numbers, so that results do not depend on the order of the input.
@NullMarked
package rim.pipeline.kernel;

import org.jspecify.annotations.NullMarked;

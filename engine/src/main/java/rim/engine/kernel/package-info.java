/// The mathematics of the benchmark: small functions over arrays of numbers that see only the JDK
/// and the distributions of Apache Commons Statistics.
///
/// In this package no array holds NaN, a value that is not there is not in the array, and sums are
/// taken in twice the working precision, so that results do not depend on the order of the input.
/// In the packages below NaN is a missing cell, so that a cell keeps its place.
@NullMarked
package rim.engine.kernel;

import org.jspecify.annotations.NullMarked;

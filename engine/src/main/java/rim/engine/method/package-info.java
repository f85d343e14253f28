/// What every method has: a card that says what it is called, what it takes and where it comes
/// from.
///
/// The kinds of methods are packages below: `gaps`, `outliers`, `transformation`, `normalisation`,
/// `weighting`, `aggregation`, in the order in which they are used. A method is one class in its
/// package and one line in the list there; or, in another jar, one class and one line in
/// `META-INF/services`.
@NullMarked
package rim.engine.method;

import org.jspecify.annotations.NullMarked;

/// How a cell without a value is filled: one class a method.
///
/// {@link rim.engine.method.gaps.GapMethods} lists them.
@NullMarked
package rim.engine.method.gaps;

import org.jspecify.annotations.NullMarked;

/// What is done against skewness: one class a method.
///
/// {@link rim.engine.method.transformation.Transformations} lists them.
@NullMarked
package rim.engine.method.transformation;

import org.jspecify.annotations.NullMarked;

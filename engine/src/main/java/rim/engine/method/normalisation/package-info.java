/// How values become comparable: one class a method.
///
/// {@link rim.engine.method.normalisation.Normalisations} lists them.
@NullMarked
package rim.engine.method.normalisation;

import org.jspecify.annotations.NullMarked;

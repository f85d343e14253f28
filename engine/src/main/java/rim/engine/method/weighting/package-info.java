/// Where the weights of the nodes below a node come from: one class a method.
///
/// {@link rim.engine.method.weighting.Weightings} lists them.
@NullMarked
package rim.engine.method.weighting;

import org.jspecify.annotations.NullMarked;

/// How the scores below a node become one: one class a method.
///
/// {@link rim.engine.method.aggregation.Aggregations} lists them.
@NullMarked
package rim.engine.method.aggregation;

import org.jspecify.annotations.NullMarked;

/// Which values are brought in: one class a method.
///
/// {@link rim.engine.method.outliers.OutlierRules} lists them.
@NullMarked
package rim.engine.method.outliers;

import org.jspecify.annotations.NullMarked;

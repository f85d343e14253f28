/// Whether what is near is alike: spatial autocorrelation of values of units, of all together and
/// of each.
@NullMarked
package rim.engine.kernel.spatial;

import org.jspecify.annotations.NullMarked;

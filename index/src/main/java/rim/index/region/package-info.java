/// Which regions a text names, and how regions lie in each other across the versions of NUTS. Knows
/// neither documents nor the index.
@NullMarked
package rim.index.region;

import org.jspecify.annotations.NullMarked;

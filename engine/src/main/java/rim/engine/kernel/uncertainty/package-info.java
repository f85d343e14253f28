/// How sure a score and a rank are, and what makes them unsure.
///
/// Every draw is a function of seed, index and dimension alone, and every counter is a whole
/// number: one and many partitions give the same result, in any order.
@NullMarked
package rim.engine.kernel.uncertainty;

import org.jspecify.annotations.NullMarked;

/// Observations to indicators: components are picked, carried to the edition's NUTS version, and
/// taken, summed or divided. Every value names the cells that it was made from.
@NullMarked
package rim.pipeline.indicator;

import org.jspecify.annotations.NullMarked;

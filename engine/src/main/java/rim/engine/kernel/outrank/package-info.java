/// Scores from comparisons of pairs of units, without any exchange rate between indicators.
@NullMarked
package rim.engine.kernel.outrank;

import org.jspecify.annotations.NullMarked;

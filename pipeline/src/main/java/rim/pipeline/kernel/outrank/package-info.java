/// Scores from comparisons of pairs of units, without any exchange rate between indicators.
@NullMarked
package rim.pipeline.kernel.outrank;

import org.jspecify.annotations.NullMarked;

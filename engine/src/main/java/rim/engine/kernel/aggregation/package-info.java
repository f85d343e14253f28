/// Aggregation: from the scores below a node to the score of the node. OECD/JRC, *Handbook on
/// Constructing Composite Indicators* (2008), step 6.
///
/// A score that is not there is NaN and takes its weight with it; the weights of the others are
/// rescaled. Sums run in the order of the scores.
@NullMarked
package rim.engine.kernel.aggregation;

import org.jspecify.annotations.NullMarked;

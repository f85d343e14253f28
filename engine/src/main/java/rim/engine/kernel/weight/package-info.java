/// Weights: what they come to through a tree, what they must be for equal influence, and how they
/// are varied.
@NullMarked
package rim.engine.kernel.weight;

import org.jspecify.annotations.NullMarked;

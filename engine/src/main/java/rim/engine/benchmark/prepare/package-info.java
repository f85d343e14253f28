/// First stage: which years and units count, the tree by numbers, values divided by their
/// denominators, and what the methodology says for each node.
@NullMarked
package rim.engine.benchmark.prepare;

import org.jspecify.annotations.NullMarked;

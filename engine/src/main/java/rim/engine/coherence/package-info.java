/// Whether an index hangs together: correlations of its nodes, how far the parts of an aggregate
/// measure one thing, and what each part really moves. Needs no Spark.
@NullMarked
package rim.engine.coherence;

import org.jspecify.annotations.NullMarked;

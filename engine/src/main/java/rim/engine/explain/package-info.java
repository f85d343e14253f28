/// Scores taken apart: into parts of indicators that add up exactly, and each of these into the
/// steps and cells that it comes from. Needs no Spark.
@NullMarked
package rim.engine.explain;

import org.jspecify.annotations.NullMarked;

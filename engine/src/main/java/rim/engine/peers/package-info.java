/// Regions of similar structure: how near regions are to each other in variables outside the index,
/// which are the nearest, and how firmly. Needs no Spark.
@NullMarked
package rim.engine.peers;

import org.jspecify.annotations.NullMarked;

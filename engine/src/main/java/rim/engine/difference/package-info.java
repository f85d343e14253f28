/// What changed from one edition to another, and how much it matters. Needs no Spark.
@NullMarked
package rim.engine.difference;

import org.jspecify.annotations.NullMarked;

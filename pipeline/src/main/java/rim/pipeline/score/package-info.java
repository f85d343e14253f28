/// Indicators to scores. {@link rim.pipeline.score.Scoring} shows the steps; only `Scores` and
/// `RegionRows` know Spark.
@NullMarked
package rim.pipeline.score;

import org.jspecify.annotations.NullMarked;

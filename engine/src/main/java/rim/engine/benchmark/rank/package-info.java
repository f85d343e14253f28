/// Last stage: what 100 means, corrections by country, performance groups.
@NullMarked
package rim.engine.benchmark.rank;

import org.jspecify.annotations.NullMarked;

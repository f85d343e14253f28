/// Third stage: outliers are brought in, and skewness is dealt with.
@NullMarked
package rim.engine.benchmark.treat;

import org.jspecify.annotations.NullMarked;

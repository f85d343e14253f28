/// Second stage: units with too few values are left out, gaps are filled.
@NullMarked
package rim.engine.benchmark.fill;

import org.jspecify.annotations.NullMarked;

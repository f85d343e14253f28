/// Fifth stage: scores below a node become one.
@NullMarked
package rim.engine.benchmark.aggregate;

import org.jspecify.annotations.NullMarked;

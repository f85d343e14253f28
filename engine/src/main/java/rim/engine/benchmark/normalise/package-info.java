/// Fourth stage: values become scores that can be compared.
@NullMarked
package rim.engine.benchmark.normalise;

import org.jspecify.annotations.NullMarked;

/// Whether units come closer to each other over time.
@NullMarked
package rim.engine.convergence;

import org.jspecify.annotations.NullMarked;

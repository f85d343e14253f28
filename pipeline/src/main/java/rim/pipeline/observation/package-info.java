/// Sources to observations: every cell is accepted, missing for a stated reason, or refused.
@NullMarked
package rim.pipeline.observation;

import org.jspecify.annotations.NullMarked;

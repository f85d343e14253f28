/// The step from observations that count by activity to what regions are specialised in.
@NullMarked
package rim.pipeline.specialisation;

import org.jspecify.annotations.NullMarked;

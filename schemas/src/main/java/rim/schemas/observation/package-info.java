/// What a cell of a source holds: a number or the reason why there is none, and flags.
@NullMarked
package rim.schemas.observation;

import org.jspecify.annotations.NullMarked;

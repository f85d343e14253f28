/// What regions send in before an update, and what was decided about it.
@NullMarked
package rim.schemas.contribution;

import org.jspecify.annotations.NullMarked;

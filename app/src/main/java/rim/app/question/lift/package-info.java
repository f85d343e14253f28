/// What lifts a region.
@NullMarked
package rim.app.question.lift;

import org.jspecify.annotations.NullMarked;

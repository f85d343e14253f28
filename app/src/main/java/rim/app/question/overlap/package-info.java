/// What two regions have in common, and what each has that the other could use.
@NullMarked
package rim.app.question.overlap;

import org.jspecify.annotations.NullMarked;

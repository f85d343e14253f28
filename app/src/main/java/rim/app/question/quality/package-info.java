/// What was checked on the way to an edition.
@NullMarked
package rim.app.question.quality;

import org.jspecify.annotations.NullMarked;

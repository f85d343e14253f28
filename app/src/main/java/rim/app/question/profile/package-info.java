/// One region on one page: where it stands, why, since when, and what was written about it.
@NullMarked
package rim.app.question.profile;

import org.jspecify.annotations.NullMarked;

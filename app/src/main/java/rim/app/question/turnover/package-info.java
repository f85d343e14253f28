/// Which activities came to a region, and which went.
@NullMarked
package rim.app.question.turnover;

import org.jspecify.annotations.NullMarked;

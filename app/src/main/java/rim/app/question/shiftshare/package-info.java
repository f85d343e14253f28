/// Why the activities of a region grew or shrank.
@NullMarked
package rim.app.question.shiftshare;

import org.jspecify.annotations.NullMarked;

/// How two editions differ.
@NullMarked
package rim.app.question.diff;

import org.jspecify.annotations.NullMarked;

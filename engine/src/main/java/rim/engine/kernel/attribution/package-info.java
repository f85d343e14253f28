/// What a result owes to each of several causes. NaN stands for a result that is not there.
@NullMarked
package rim.engine.kernel.attribution;

import org.jspecify.annotations.NullMarked;

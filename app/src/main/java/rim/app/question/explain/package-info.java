/// Scores taken apart, down to the cells of source files.
@NullMarked
package rim.app.question.explain;

import org.jspecify.annotations.NullMarked;

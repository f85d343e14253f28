/// Scores taken apart, down to the cells of source files.
@NullMarked
package rim.app.explain;

import org.jspecify.annotations.NullMarked;

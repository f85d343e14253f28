/// What the cells of a column look like.
@NullMarked
package rim.sources.inspect.column;

import org.jspecify.annotations.NullMarked;

/// How a table is laid out: what parts its columns, which row names them, and which is what.
@NullMarked
package rim.sources.inspect.layout;

import org.jspecify.annotations.NullMarked;

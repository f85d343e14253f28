/// How a file was understood: what each column means, how sure that is, and the rows it was read
/// from.
@NullMarked
package rim.sources.inspect.reading;

import org.jspecify.annotations.NullMarked;

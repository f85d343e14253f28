/// The words by which files name their columns.
@NullMarked
package rim.sources.inspect.words;

import org.jspecify.annotations.NullMarked;

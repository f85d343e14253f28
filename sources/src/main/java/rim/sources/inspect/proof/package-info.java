/// The proof that a descriptor explains its file.
@NullMarked
package rim.sources.inspect.proof;

import org.jspecify.annotations.NullMarked;

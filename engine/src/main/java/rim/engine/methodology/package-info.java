/// Methodology files: found by name or path, checked, and read.
@NullMarked
package rim.engine.methodology;

import org.jspecify.annotations.NullMarked;

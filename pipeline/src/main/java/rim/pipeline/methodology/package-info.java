/// Methodology files: found by name or path, checked, and read.
@NullMarked
package rim.pipeline.methodology;

import org.jspecify.annotations.NullMarked;

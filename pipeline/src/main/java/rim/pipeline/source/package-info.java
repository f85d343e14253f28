/// Source files: which there are, what each means, and their raw cells, one class per form.
///
/// Knows nothing about what a cell may contain; `rim.pipeline.observation` checks that.
@NullMarked
package rim.pipeline.source;

import org.jspecify.annotations.NullMarked;

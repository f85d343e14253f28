/// The step from observations to scores that others published, which stand beside the edition's
/// own.
@NullMarked
package rim.pipeline.published;

import org.jspecify.annotations.NullMarked;

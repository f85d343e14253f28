/// The commands that make an edition. The only package that knows the pipeline.
@NullMarked
package rim.app.update;

import org.jspecify.annotations.NullMarked;

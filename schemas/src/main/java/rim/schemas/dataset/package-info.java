/// Dataset descriptors: what a source file means and which indicators it feeds.
@NullMarked
package rim.schemas.dataset;

import org.jspecify.annotations.NullMarked;

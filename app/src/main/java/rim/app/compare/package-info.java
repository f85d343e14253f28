/// Regions side by side.
@NullMarked
package rim.app.compare;

import org.jspecify.annotations.NullMarked;

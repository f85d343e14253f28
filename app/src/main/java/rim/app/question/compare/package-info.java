/// Regions side by side.
@NullMarked
package rim.app.question.compare;

import org.jspecify.annotations.NullMarked;

/// The regions of an edition or of a NUTS version.
@NullMarked
package rim.app.question.regions;

import org.jspecify.annotations.NullMarked;

/// The indicators of an edition.
@NullMarked
package rim.app.question.indicators;

import org.jspecify.annotations.NullMarked;

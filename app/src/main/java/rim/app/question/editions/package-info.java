/// The published editions.
@NullMarked
package rim.app.question.editions;

import org.jspecify.annotations.NullMarked;

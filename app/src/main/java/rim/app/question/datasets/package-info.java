/// The datasets of an edition.
@NullMarked
package rim.app.question.datasets;

import org.jspecify.annotations.NullMarked;

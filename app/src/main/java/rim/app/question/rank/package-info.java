/// Regions in the order of their scores.
@NullMarked
package rim.app.question.rank;

import org.jspecify.annotations.NullMarked;

/// Which activities are related to one.
@NullMarked
package rim.app.question.relatedness;

import org.jspecify.annotations.NullMarked;

/// Values of indicators.
@NullMarked
package rim.app.question.query;

import org.jspecify.annotations.NullMarked;

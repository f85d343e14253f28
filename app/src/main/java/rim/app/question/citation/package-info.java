/// How a page of a report is cited.
@NullMarked
package rim.app.question.citation;

import org.jspecify.annotations.NullMarked;

/// The text of a report.
@NullMarked
package rim.app.question.pages;

import org.jspecify.annotations.NullMarked;

/// Full-text search of the edition's reports.
@NullMarked
package rim.app.question.search;

import org.jspecify.annotations.NullMarked;

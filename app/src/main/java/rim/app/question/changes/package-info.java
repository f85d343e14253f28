/// How scores changed between two years.
@NullMarked
package rim.app.question.changes;

import org.jspecify.annotations.NullMarked;

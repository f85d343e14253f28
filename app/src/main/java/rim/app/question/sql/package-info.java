/// Questions in SQL, held to reading.
@NullMarked
package rim.app.question.sql;

import org.jspecify.annotations.NullMarked;

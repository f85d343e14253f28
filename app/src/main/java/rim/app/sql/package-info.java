/// Questions in SQL, held to reading.
@NullMarked
package rim.app.sql;

import org.jspecify.annotations.NullMarked;

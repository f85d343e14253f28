/// How answers look: rows as an aligned table, as CSV or as JSON, and what the terminal can show.
@NullMarked
package rim.app.print;

import org.jspecify.annotations.NullMarked;

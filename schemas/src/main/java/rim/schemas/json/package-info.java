/// Reads the JSON files that people write, and reports all of a file's faults at once.
@NullMarked
package rim.schemas.json;

import org.jspecify.annotations.NullMarked;

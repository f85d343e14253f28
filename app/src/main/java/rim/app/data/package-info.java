/// Reads a published edition: its tables by SQL, its documents, and the names of regions and
/// indicators that people ask for. Writes nothing.
@NullMarked
package rim.app.data;

import org.jspecify.annotations.NullMarked;

/// A folder → the files in it, each with its descriptor; all faults at once.
@NullMarked
package rim.sources.folder;

import org.jspecify.annotations.NullMarked;

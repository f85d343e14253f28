/// The bytes of a file: packed or not, in any encoding, as lines.
@NullMarked
package rim.sources.bytes;

import org.jspecify.annotations.NullMarked;

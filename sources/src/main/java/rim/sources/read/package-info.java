/// A described file → its records, by the form that the descriptor names.
@NullMarked
package rim.sources.read;

import org.jspecify.annotations.NullMarked;

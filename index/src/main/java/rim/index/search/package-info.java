/// Questions into hits, from the index of a published edition. Knows neither document formats nor
/// how the index was made, only its fields.
@NullMarked
package rim.index.search;

import org.jspecify.annotations.NullMarked;

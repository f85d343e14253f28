/// Word lists from one language into another, as dictionaries have them. Knows neither documents
/// nor the index.
@NullMarked
package rim.index.translation;

import org.jspecify.annotations.NullMarked;

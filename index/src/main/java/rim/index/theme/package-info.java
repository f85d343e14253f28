/// The vocabulary of themes: which themes a text speaks of, and what a term is called in the other
/// languages. Knows neither documents nor the index.
@NullMarked
package rim.index.theme;

import org.jspecify.annotations.NullMarked;

/// How many reports there are by region, theme, year and language.
@NullMarked
package rim.app.question.facets;

import org.jspecify.annotations.NullMarked;

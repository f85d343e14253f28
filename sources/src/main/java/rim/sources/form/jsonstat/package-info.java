/// JSON-stat 1 and 2, also as Eurostat writes it.
@NullMarked
package rim.sources.form.jsonstat;

import org.jspecify.annotations.NullMarked;

/// An edition of a table of any units, so that every question can be asked of it.
@NullMarked
package rim.app.benchmark.edition;

import org.jspecify.annotations.NullMarked;

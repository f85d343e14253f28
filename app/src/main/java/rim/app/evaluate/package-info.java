/// How good the search is, measured on a collection with judgements.
@NullMarked
package rim.app.evaluate;

import org.jspecify.annotations.NullMarked;

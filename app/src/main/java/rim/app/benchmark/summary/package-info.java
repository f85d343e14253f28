/// What a maker of an index should look at first, as a page.
@NullMarked
package rim.app.benchmark.summary;

import org.jspecify.annotations.NullMarked;

/// How a newer file of a dataset differs from an older one.
@NullMarked
package rim.sources.change;

import org.jspecify.annotations.NullMarked;

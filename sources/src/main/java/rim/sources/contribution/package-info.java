/// A file that a region sent → lines, and all that is wrong with them.
@NullMarked
package rim.sources.contribution;

import org.jspecify.annotations.NullMarked;

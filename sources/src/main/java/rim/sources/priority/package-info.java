/// Lists of regions' priorities that somebody exported, read row by row.
@NullMarked
package rim.sources.priority;

import org.jspecify.annotations.NullMarked;

/// What reports state as priorities of regions, found by rules and the vocabulary of themes.
@NullMarked
package rim.index.priority;

import org.jspecify.annotations.NullMarked;

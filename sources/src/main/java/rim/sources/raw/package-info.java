/// What every form of source file is taken apart into: records of rows, rows of cells, not yet
/// checked.
@NullMarked
package rim.sources.raw;

import org.jspecify.annotations.NullMarked;

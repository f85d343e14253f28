/// A first descriptor for a file that nobody has described yet, and what was found in the file.
///
/// Nothing here is known for sure: a guess is made, the file is read with it as an update would,
/// and what came of it is told.
@NullMarked
package rim.sources.inspect;

import org.jspecify.annotations.NullMarked;

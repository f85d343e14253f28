/// What texts mean, as vectors: which model makes them, and where it is found. The model itself is
/// not part of the program; whoever wants it puts the module `embeddings` beside.
@NullMarked
package rim.index.meaning;

import org.jspecify.annotations.NullMarked;

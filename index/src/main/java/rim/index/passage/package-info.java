/// Pages into passages, and passages into the Lucene index of an edition; what the index's fields
/// are and how their text is analysed. Knows no document formats.
@NullMarked
package rim.index.passage;

import org.jspecify.annotations.NullMarked;

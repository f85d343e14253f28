/// In which language a text is written. Sees only the JDK: extraction and indexing both ask it.
@NullMarked
package rim.index.language;

import org.jspecify.annotations.NullMarked;

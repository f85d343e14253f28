/// How text becomes terms: the rules of each language, compound words, and whole words as written.
/// Knows Lucene's analysis, and nothing of passages or questions.
@NullMarked
package rim.index.analysis;

import org.jspecify.annotations.NullMarked;

package rim.index.search;

/// Sentences cut out of a passage.
///
/// @param text with markers around the words that were asked for
/// @param offset where in the passage the first of those words stands, or where the text begins
record Snippet(String text, int offset) {}

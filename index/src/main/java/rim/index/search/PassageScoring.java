package rim.index.search;

/// How good a passage is.
@FunctionalInterface
interface PassageScoring {
    /// As its words have it.
    PassageScoring BY_WORDS = (document, byWords) -> byWords;

    /// The score of a passage: the higher the better.
    ///
    /// @param byWords its score by the words of the question, 0 when it has none of them
    float score(int document, float byWords);
}

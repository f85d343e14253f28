package rim.index.search;

import org.jspecify.annotations.Nullable;

/// A passage that answers a question.
///
/// @param link where it is, for good
/// @param page the page on which the words that were asked for stand, 1 is the first
/// @param label the page number as printed, or null
/// @param firstPage the page on which the passage begins
/// @param lastPage the page on which it ends
/// @param heading the heading it stands under, or null
/// @param snippet its sentences that answer best, words that were asked for between markers; plain
///   text, not escaped for HTML
/// @param language ISO 639-1 code of its language, or null when unknown
/// @param isFigures whether it consists mostly of numbers, as tables do
/// @param isRecognised whether some of it was read off a picture of its page (OCR)
/// @param score the higher the better; comparable within one answer only
public record PassageHit(
        PassageLink link,
        int page,
        @Nullable String label,
        int firstPage,
        int lastPage,
        @Nullable String heading,
        String snippet,
        @Nullable String language,
        boolean isFigures,
        boolean isRecognised,
        double score) {}

package rim.index.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A passage with all its text.
///
/// @param link where it is
/// @param title of its report
/// @param heading the heading it stands under, or null
/// @param firstPage the page on which it begins
/// @param lastPage the page on which it ends
/// @param text paragraphs parted by an empty line
/// @param language ISO 639-1 code, or null when unknown
/// @param regions NUTS codes of the regions of its report and of those that it names
/// @param themes codes of the themes of its report and of those that it speaks of
/// @param isRecognised whether some of it was read off a picture of its page (OCR)
public record FoundPassage(
        PassageLink link,
        String title,
        @Nullable String heading,
        int firstPage,
        int lastPage,
        String text,
        @Nullable String language,
        List<String> regions,
        List<String> themes,
        boolean isRecognised) {
    public FoundPassage {
        regions = List.copyOf(regions);
        themes = List.copyOf(themes);
    }
}

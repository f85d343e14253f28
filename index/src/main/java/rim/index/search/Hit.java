package rim.index.search;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A page that answers a question.
///
/// @param report identifier of the report
/// @param title title of the report
/// @param page number of the page, 1 is the first
/// @param label the page number as printed, or null
/// @param score the higher the better; comparable within one answer only
/// @param snippet a sentence or two of the page's best passage, words that were asked for between
///   markers; plain text, not escaped for HTML
/// @param language ISO 639-1 code of the report's language, or null when unknown
/// @param year year of publication, where known
/// @param themes codes of the report's themes
/// @param regions NUTS codes of the report's regions
public record Hit(
        String report,
        String title,
        int page,
        @Nullable String label,
        double score,
        String snippet,
        @Nullable String language,
        OptionalInt year,
        List<String> themes,
        List<String> regions) {
    public Hit {
        themes = List.copyOf(themes);
        regions = List.copyOf(regions);
    }
}

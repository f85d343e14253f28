package rim.index.search;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A report that answers a question, by its best passages.
///
/// @param report identifier of the report
/// @param title title of the report
/// @param language ISO 639-1 code of the best passage's language, or null when unknown
/// @param year year of publication, where known
/// @param authors who wrote it, people as `Family, Given`; empty when unknown
/// @param themes codes of the themes of the report and its best passage
/// @param regions NUTS codes of the regions of the report and its best passage
/// @param score of the best passage: the higher the better; comparable within one answer only
/// @param passages the best ones, best first, at least one
/// @param more how many further passages of the report match
/// @param versions identifiers of reports with much the same text that match too
public record Hit(
        String report,
        String title,
        @Nullable String language,
        OptionalInt year,
        List<String> authors,
        List<String> themes,
        List<String> regions,
        double score,
        List<PassageHit> passages,
        int more,
        List<String> versions) {
    public Hit {
        authors = List.copyOf(authors);
        themes = List.copyOf(themes);
        regions = List.copyOf(regions);
        passages = List.copyOf(passages);
        versions = List.copyOf(versions);
    }

    /// The same under another title.
    Hit titled(String other) {
        return new Hit(
                report, other, language, year, authors, themes, regions, score, passages, more,
                versions);
    }

    /// The best passage.
    public PassageHit best() {
        return passages.getFirst();
    }

    /// The page of the best passage on which the words that were asked for stand.
    public int page() {
        return best().page();
    }

    /// The number of that page as printed, or null.
    public @Nullable String label() {
        return best().label();
    }

    /// The snippet of the best passage.
    public String snippet() {
        return best().snippet();
    }
}

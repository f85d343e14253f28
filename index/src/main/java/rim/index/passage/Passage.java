package rim.index.passage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A citable piece of a report.
///
/// @param number 1 is the report's first passage
/// @param heading the heading that it stands under, or null
/// @param text paragraphs parted by an empty line
/// @param starts where in the text each of its pages begins, at least one
/// @param language ISO 639-1 code of the language it is written in, empty when unknown
/// @param kind what it consists of
public record Passage(
        int number,
        @Nullable String heading,
        String text,
        List<PageStart> starts,
        String language,
        Kind kind) {

    /// What a passage consists of.
    public enum Kind {
        TEXT,
        /// Mostly numbers, such as a table of figures.
        FIGURES
    }

    /// From an offset in the text on, it stands on this page.
    ///
    /// @param label the page number as printed, or null
    public record PageStart(int offset, int page, @Nullable String label) {}

    public Passage {
        starts = List.copyOf(starts);
    }

    /// A passage that is a whole page.
    public static Passage ofPage(int page, String text, String language) {
        return new Passage(
                1, null, text, List.of(new PageStart(0, page, null)), language, Kind.TEXT);
    }

    public int firstPage() {
        return starts.getFirst().page();
    }

    public int lastPage() {
        return starts.getLast().page();
    }
}

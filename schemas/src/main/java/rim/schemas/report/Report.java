package rim.schemas.report;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A thematic report: what it is and whether it could be read.
///
/// @param id identifier inside the edition: the file's path with its ending, since `plan.pdf` and
///   `plan.docx` may lie side by side, and each file is read without knowing of the others
/// @param file path inside the reports folder, with forward slashes
/// @param sha256 SHA-256 of the file, lower-case hexadecimal
/// @param title the title, or null when the file could not be read
/// @param language ISO 639-1 code of the main language, or null when unknown
/// @param year year of publication, where known
/// @param authors who wrote it, people as `Family, Given`; empty when unknown
/// @param themes codes of themes
/// @param regions NUTS codes that the report is about
/// @param pages number of pages read
/// @param words number of words read
/// @param status {@link #INDEXED}, or the code of the reason why it is not, such as `encrypted`
/// @param detail what was wrong and what to do, or null when nothing was; an indexed report may
///   have one too, such as pages without text or a fault in its metadata file
public record Report(
        String id,
        String file,
        String sha256,
        @Nullable String title,
        @Nullable String language,
        OptionalInt year,
        List<String> authors,
        List<String> themes,
        List<String> regions,
        int pages,
        long words,
        String status,
        @Nullable String detail) {

    public static final String INDEXED = "indexed";

    public Report {
        authors = List.copyOf(authors);
        themes = List.copyOf(themes);
        regions = List.copyOf(regions);
    }

    public boolean isIndexed() {
        return status.equals(INDEXED);
    }
}

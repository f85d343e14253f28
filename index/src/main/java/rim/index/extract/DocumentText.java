package rim.index.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a document says, page by page, and what it says of itself, unchecked.
///
/// @param title title in the document's properties, or null
/// @param heading the first heading, or the line in the largest letters, or null
/// @param language the language it claims, or null
/// @param year the year it claims, or null
/// @param made the year in which the file was made as it says, or null
/// @param pages at least one
/// @param note what could not be read of it, or null
/// @param pictures how many of its pages are pictures without text
record DocumentText(
        @Nullable String title,
        @Nullable String heading,
        @Nullable String language,
        @Nullable Integer year,
        @Nullable Integer made,
        List<PageText> pages,
        @Nullable String note,
        int pictures) {

    DocumentText {
        pages = List.copyOf(pages);
    }

    /// A document that does not say when it was made.
    DocumentText(
            @Nullable String title,
            @Nullable String heading,
            @Nullable String language,
            @Nullable Integer year,
            List<PageText> pages,
            @Nullable String note) {
        this(title, heading, language, year, null, pages, note, 0);
    }

    /// The same, made in a year, where that is known.
    DocumentText made(@Nullable Integer inYear) {
        return new DocumentText(title, heading, language, year, inYear, pages, note, pictures);
    }

    /// The same, under the heading that others give it where it has neither title nor heading.
    DocumentText called(@Nullable String other) {
        boolean hasOne = heading != null || (title != null && !title.isBlank());
        return new DocumentText(
                title, hasOne ? heading : other, language, year, made, pages, note, pictures);
    }

    /// The same, with so many pages that are pictures without text.
    DocumentText withPictures(int number) {
        return new DocumentText(title, heading, language, year, made, pages, note, number);
    }

    /// A document without pages and properties.
    static DocumentText ofParagraphs(@Nullable String heading, List<String> paragraphs) {
        return new DocumentText(null, heading, null, null, onePage(paragraphs), null);
    }

    static List<PageText> onePage(List<String> paragraphs) {
        return pages(List.of(paragraphs));
    }

    /// Pages without numbers, by their paragraphs.
    static List<PageText> pages(List<List<String>> pages) {
        return pages.stream().map(p -> new PageText(null, CleanText.page(p))).toList();
    }

    /// One page.
    ///
    /// @param label the page number as printed, or null
    /// @param text paragraphs parted by an empty line
    /// @param recognised whether the text was read off a picture of the page
    record PageText(@Nullable String label, String text, boolean recognised) {
        PageText(@Nullable String label, String text) {
            this(label, text, false);
        }
    }
}

package rim.schemas.report;

import org.jspecify.annotations.Nullable;

/// One page of a report.
///
/// @param report identifier of the report
/// @param page 1 is the first; a form without pages has one page
/// @param label the page number as printed, or null
/// @param text the text, paragraphs parted by an empty line
/// @param recognised whether the text was read off a picture of the page (OCR), and may have
///   misread letters
public record ReportPage(
        String report, int page, @Nullable String label, String text, boolean recognised) {

    /// A page whose text is in its file.
    public ReportPage(String report, int page, @Nullable String label, String text) {
        this(report, page, label, text, false);
    }
}

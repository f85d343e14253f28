package rim.schemas.report;

import org.jspecify.annotations.Nullable;

/// One page of a report.
///
/// @param report identifier of the report
/// @param page 1 is the first; a form without pages has one page
/// @param label the page number as printed, or null
/// @param text the text, paragraphs parted by an empty line
public record ReportPage(String report, int page, @Nullable String label, String text) {}

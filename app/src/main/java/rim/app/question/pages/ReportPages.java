package rim.app.question.pages;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import rim.app.data.Conditions;
import rim.app.data.EditionDatabase;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.app.data.Unanswerable;

/// The text of a report, page by page, as it was read.
final class ReportPages {
    static final List<Field> FIELDS =
            List.of(
                    Field.text("report", "identifier of the report"),
                    Field.text("title", "its title").optional(),
                    Field.text("language", "ISO 639-1 code").optional(),
                    Field.integer("pages", "how many pages the report has"),
                    Field.integer("page", "number of the page, 1 is the first"),
                    Field.text("label", "the page number as printed").optional(),
                    Field.text("text", "text of the page, paragraphs separated by an empty line"),
                    Field.text(
                                    "read_by",
                                    "`ocr` where the text was recognised on a picture of the page"
                                            + " and may have misread letters")
                            .optional());

    private static final String SQL =
            "SELECT p.report, r.title, r.language, r.pages, p.page, p.label, p.text, p.read_by"
                    + " FROM pages p JOIN reports r ON r.report = p.report";

    /// @param page only this one; all by default
    /// @throws Unanswerable when there is no such report or page
    static Listing listing(EditionDatabase database, String report, Optional<Integer> page)
            throws SQLException {
        var wanted = new Conditions().and("p.report = ?", report);
        page.ifPresent(number -> wanted.and("p.page = ?", number));
        var pages =
                Listing.of(
                        database,
                        FIELDS,
                        SQL + wanted.where() + " ORDER BY p.page",
                        wanted.values());
        if (pages.count() == 0) {
            throw new Unanswerable(
                    Unanswerable.Reason.UNKNOWN,
                    page.isPresent()
                            ? "Unknown page: '" + page.get() + "' of report '" + report + "'."
                            : "Unknown report: '" + report + "'.");
        }
        return pages;
    }

    private ReportPages() {}
}

package rim.app.question.citation;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import rim.app.data.EditionDatabase;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.app.data.Unanswerable;
import rim.index.search.Citation;
import rim.index.search.PassageLink;
import rim.schemas.table.PageTable;
import rim.schemas.table.ReportTable;

/// How a page or passage of a report is cited.
final class PassageCitation {
    static final List<Field> FIELDS =
            List.of(
                    Field.text("style", "apa, bibtex or ris"),
                    Field.text("text", "the citation"),
                    Field.text("link", "where the passage is, for good"));
    private static final String SQL =
            "SELECT r.title, r.report, r.year, r.authors, p.label FROM pages p JOIN reports r"
                    + " ON r.report = p.report WHERE p.report = ? AND p.page = ?";

    /// A row for each style.
    ///
    /// @param page 1 is the first
    /// @param passage number of the passage in the report
    /// @throws Unanswerable when there is no such page
    static Listing listing(EditionDatabase database, String report, int page, int passage)
            throws SQLException {
        var link = new PassageLink(database.edition().name().toString(), report, page, passage);
        var found =
                database.list(
                        SQL,
                        List.of(report, page),
                        cells -> {
                            var title = cells.textOrNull(ReportTable.TITLE);
                            var year = cells.integerOrNull(ReportTable.YEAR);
                            return new Citation(
                                    title == null ? report : title,
                                    ReportTable.authorsIn(cells.text(ReportTable.AUTHORS)),
                                    year == null ? OptionalInt.empty() : OptionalInt.of(year),
                                    Citation.page(page, cells.textOrNull(PageTable.LABEL)),
                                    link);
                        });
        if (found.isEmpty()) {
            throw new Unanswerable(
                    Unanswerable.Reason.UNKNOWN,
                    "Unknown page: '" + page + "' of report '" + report + "'.");
        }
        var citation = found.getFirst();
        return Listing.of(
                FIELDS,
                Arrays.stream(Citation.Style.values())
                        .<List<@Nullable Object>>map(style ->
                                Arrays.asList(
                                        style.name().toLowerCase(Locale.ROOT),
                                        citation.in(style),
                                        link.toString()))
                        .toList());
    }

    private PassageCitation() {}
}

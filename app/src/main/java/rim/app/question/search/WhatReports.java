package rim.app.question.search;

import java.sql.SQLException;
import java.util.List;
import rim.app.data.Cells;
import rim.app.data.EditionDatabase;
import rim.schemas.report.Report;

/// What there is to search, for those who found nothing.
final class WhatReports {
    private static final String SQL =
            """
            SELECT count(*)::INTEGER AS reports, coalesce(min(year)::VARCHAR, '?') AS first,
                   coalesce(max(year)::VARCHAR, '?') AS last,
                   coalesce(string_agg(DISTINCT language, ', ' ORDER BY language), '') AS languages,
                   coalesce((SELECT string_agg(DISTINCT theme, ', ' ORDER BY theme)
                       FROM (SELECT unnest(string_split(themes, ' ')) AS theme FROM reports)
                       WHERE theme <> ''), '') AS themes
            FROM reports WHERE status = ?
            """;

    /// A sentence about the reports of an edition.
    static String of(EditionDatabase database) throws SQLException {
        return database.list(SQL, List.of(Report.INDEXED), cells -> said(database, cells))
                .getFirst();
    }

    private static String said(EditionDatabase database, Cells cells) throws SQLException {
        var edition = "Edition " + database.edition().name();
        return cells.integer("reports") == 0
                ? edition + " has no reports."
                : edition
                        + " has "
                        + cells.integer("reports")
                        + " reports of "
                        + cells.text("first")
                        + " to "
                        + cells.text("last")
                        + "; languages: "
                        + cells.text("languages")
                        + "; themes: "
                        + cells.text("themes")
                        + ".";
    }

    private WhatReports() {}
}

package rim.app.search;

import java.sql.SQLException;
import java.util.List;
import rim.app.data.EditionDatabase;
import rim.schemas.edition.Edition;
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
    static String of(Edition edition) throws SQLException {
        try (var database = EditionDatabase.open(edition)) {
            return database.list(
                            SQL,
                            List.of(Report.INDEXED),
                            cells ->
                                    cells.integer("reports") == 0
                                            ? "Edition " + edition.name() + " has no reports."
                                            : "Edition "
                                                    + edition.name()
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
                                                    + ".")
                    .getFirst();
        }
    }

    private WhatReports() {}
}

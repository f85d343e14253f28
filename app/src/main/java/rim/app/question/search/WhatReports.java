package rim.app.question.search;

import java.sql.SQLException;
import java.util.List;
import rim.app.data.Cells;
import rim.app.data.EditionDatabase;
import rim.schemas.Counted;
import rim.schemas.report.Report;

/// What there is to search, for those who found nothing.
final class WhatReports {
    private static final String SQL =
            """
            SELECT count(*)::INTEGER AS reports,
                   coalesce(CASE WHEN min(year) = max(year) THEN min(year)::VARCHAR
                       ELSE min(year)::VARCHAR || ' to ' || max(year)::VARCHAR END, '') AS years,
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
        return sentence(
                database.edition().name().toString(),
                cells.integer("reports"),
                cells.text("years"),
                cells.text("languages"),
                cells.text("themes"));
    }

    /// @param years, languages, themes of the reports; what is empty is left out
    static String sentence(
            String edition, int reports, String years, String languages, String themes) {
        if (reports == 0) {
            return "Edition " + edition + " has no reports.";
        }
        return "Edition "
                + edition
                + " has "
                + Counted.of(reports, "report", "reports")
                + part(" of ", years)
                + part("; languages: ", languages)
                + part("; themes: ", themes)
                + ".";
    }

    private static String part(String before, String what) {
        return what.isEmpty() ? "" : before + what;
    }

    private WhatReports() {}
}

package rim.schemas.report;

import java.util.List;

/// What reading one file gave: the report, and its pages (none when it could not be read).
public record ReadReport(Report report, List<ReportPage> pages) {
    public ReadReport {
        pages = List.copyOf(pages);
    }
}

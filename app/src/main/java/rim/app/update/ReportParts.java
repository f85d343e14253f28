package rim.app.update;

import rim.app.print.Version;
import rim.index.extract.ReadingLimits;
import rim.index.extract.WorkerReportReading;
import rim.index.passage.LuceneIndexBuilding;
import rim.schemas.report.IndexBuilding;
import rim.schemas.report.ReportReading;

/// What the update is given to read reports and to build their index: here `pipeline` and `index`,
/// which do not know each other, meet.
final class ReportParts {

    static ReportReading reading() {
        return new WorkerReportReading(ReadingLimits.DEFAULT);
    }

    static IndexBuilding indexing() {
        return new LuceneIndexBuilding("rim " + Version.number());
    }

    private ReportParts() {}
}

package rim.pipeline.report;

import java.util.ArrayList;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rim.schemas.edition.Manifest.NotIndexed;
import rim.schemas.edition.Manifest.Reports;
import rim.schemas.report.BuiltIndex;
import rim.schemas.report.Report;

/// What became of the report files, for the manifest.
public final class ReportCounts {

    /// @param reports the table of reports, sorted
    public static Reports of(Dataset<Row> reports, BuiltIndex index) {
        var notIndexed = new ArrayList<NotIndexed>();
        long pages = 0;
        var all = reports.collectAsList().stream().map(WrittenReports::report).toList();
        for (Report report : all) {
            pages += report.pages();
            if (!report.isIndexed()) {
                notIndexed.add(
                        new NotIndexed(
                                report.file(),
                                report.status(),
                                Objects.requireNonNullElse(report.detail(), "")));
            }
        }
        return new Reports(all.size(), pages, index.passages(), index.digest(), notIndexed);
    }

    private ReportCounts() {}
}

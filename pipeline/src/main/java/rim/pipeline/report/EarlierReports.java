package rim.pipeline.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import rim.pipeline.edition.TableFiles;
import rim.schemas.edition.Edition;
import rim.schemas.table.PageTable;
import rim.schemas.table.ReportTable;

/// What an earlier edition has of files that have not changed since: they need not be read again.
///
/// @param files the unchanged files
/// @param reports the rows of the table of reports for them
/// @param pages the rows of the table of pages for them
public record EarlierReports(SortedSet<String> files, Dataset<Row> reports, Dataset<Row> pages) {
    private static final String LEFT_SEMI = "left_semi";

    /// The unchanged files of an edition.
    ///
    /// @param fingerprints by file, what a reading depends on now
    public static EarlierReports of(
            SparkSession spark, Edition edition, Map<String, String> fingerprints) {
        var tables = new TableFiles(spark, edition);
        var reports = tables.read(ReportTable.TABLE);
        var unchanged = new TreeSet<String>();
        for (Row row : reports.select(ReportTable.FILE, ReportTable.FINGERPRINT).collectAsList()) {
            var now = fingerprints.get(row.getString(0));
            if (now != null && Objects.equals(now, row.get(1))) {
                unchanged.add(row.getString(0));
            }
        }
        return kept(unchanged, reports, tables.read(PageTable.TABLE), spark);
    }

    private static EarlierReports kept(
            SortedSet<String> files, Dataset<Row> reports, Dataset<Row> pages, SparkSession spark) {
        var wanted =
                spark.createDataset(List.copyOf(files), Encoders.STRING()).toDF(ReportTable.FILE);
        var keptReports =
                reports.join(
                        wanted,
                        reports.col(ReportTable.FILE).equalTo(wanted.col(ReportTable.FILE)),
                        LEFT_SEMI);
        var keptPages =
                pages.join(
                        keptReports,
                        pages.col(PageTable.REPORT).equalTo(keptReports.col(ReportTable.REPORT)),
                        LEFT_SEMI);
        return new EarlierReports(files, keptReports, keptPages);
    }
}

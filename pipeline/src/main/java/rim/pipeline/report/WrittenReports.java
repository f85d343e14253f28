package rim.pipeline.report;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import rim.schemas.report.Report;
import rim.schemas.report.ReportPage;
import rim.schemas.table.PageTable;
import rim.schemas.table.ReportTable;

/// Reports and pages as the tables of an edition hold them.
final class WrittenReports {

    /// A row of the table of pages as what it stands for.
    static ReportPage page(Row row) {
        return new ReportPage(
                row.getAs(PageTable.REPORT),
                row.<Integer>getAs(PageTable.PAGE),
                row.getAs(PageTable.LABEL),
                row.getAs(PageTable.TEXT),
                PageTable.OCR.equals(row.getAs(PageTable.READ_BY)));
    }

    /// A row of the table of reports as what it stands for.
    static Report report(Row row) {
        Integer year = row.getAs(ReportTable.YEAR);
        return new Report(
                row.getAs(ReportTable.REPORT),
                row.getAs(ReportTable.FILE),
                row.getAs(ReportTable.SHA256),
                row.getAs(ReportTable.TITLE),
                row.getAs(ReportTable.LANGUAGE),
                year == null ? OptionalInt.empty() : OptionalInt.of(year),
                ReportTable.authorsIn(row.getAs(ReportTable.AUTHORS)),
                words(row.getAs(ReportTable.THEMES)),
                words(row.getAs(ReportTable.REGIONS)),
                row.<Integer>getAs(ReportTable.PAGES),
                row.<Long>getAs(ReportTable.WORDS),
                row.getAs(ReportTable.STATUS),
                row.getAs(ReportTable.DETAIL));
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ")).filter(w -> !w.isEmpty()).toList();
    }

    private WrittenReports() {}
}

package rim.pipeline.report;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import rim.schemas.report.ReadReport;
import rim.schemas.report.Report;
import rim.schemas.report.ReportPage;
import rim.schemas.table.PageTable;
import rim.schemas.table.ReportTable;

/// The reports of an edition one after another, each with its pages, as its tables hold them.
public final class WrittenReports implements Iterator<ReadReport> {
    private final Iterator<Row> reports;
    private final Iterator<Row> pages;
    private @Nullable ReportPage ahead;

    /// @param reports the table, sorted by report
    /// @param pages the table, sorted by report and page
    public WrittenReports(Dataset<Row> reports, Dataset<Row> pages) {
        this.reports = reports.toLocalIterator();
        this.pages = pages.toLocalIterator();
    }

    @Override
    public boolean hasNext() {
        return reports.hasNext();
    }

    @Override
    public ReadReport next() {
        if (!reports.hasNext()) {
            throw new NoSuchElementException("no more reports");
        }
        var report = report(reports.next());
        return new ReadReport(report, pagesOf(report.id()));
    }

    private List<ReportPage> pagesOf(String report) {
        var found = new ArrayList<ReportPage>();
        for (var page = nextPage(); page != null; page = nextPage()) {
            if (!page.report().equals(report)) {
                ahead = page;
                break;
            }
            found.add(page);
        }
        return found;
    }

    private @Nullable ReportPage nextPage() {
        var waiting = ahead;
        ahead = null;
        if (waiting != null) {
            return waiting;
        }
        return pages.hasNext() ? page(pages.next()) : null;
    }

    private static ReportPage page(Row row) {
        return new ReportPage(
                row.getAs(PageTable.REPORT),
                row.<Integer>getAs(PageTable.PAGE),
                row.getAs(PageTable.LABEL),
                row.getAs(PageTable.TEXT));
    }

    /// A row of the table of reports as what it stands for.
    public static Report report(Row row) {
        Integer year = row.getAs(ReportTable.YEAR);
        return new Report(
                row.getAs(ReportTable.REPORT),
                row.getAs(ReportTable.FILE),
                row.getAs(ReportTable.SHA256),
                row.getAs(ReportTable.TITLE),
                row.getAs(ReportTable.LANGUAGE),
                year == null ? OptionalInt.empty() : OptionalInt.of(year),
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
}

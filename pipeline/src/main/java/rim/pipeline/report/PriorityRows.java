package rim.pipeline.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import rim.schemas.report.PriorityFinding;
import rim.schemas.report.ReadReport;
import rim.schemas.report.ReportPage;
import rim.schemas.report.StatedPriority;
import scala.Tuple2;

/// What reports state as priorities of regions, found on the machines that Spark has.
public final class PriorityRows {

    /// Rows of {@link rim.schemas.table.PriorityTable}, in no order.
    ///
    /// @param reports the table of reports
    /// @param pages the table of pages
    public static List<List<@Nullable Object>> of(
            Dataset<Row> reports, Dataset<Row> pages, PriorityFinding finding) {
        var byId = new HashMap<String, Row>();
        reports.collectAsList().forEach(each -> byId.put(WrittenReports.report(each).id(), each));
        var context = JavaSparkContext.fromSparkContext(reports.sparkSession().sparkContext());
        var sent = context.broadcast(byId);
        return pages.toJavaRDD()
                .mapToPair(each -> new Tuple2<>(WrittenReports.page(each).report(), each))
                .groupByKey()
                .flatMap(each -> rows(sent.value().get(each._1()), each._2(), finding).iterator())
                .collect();
    }

    private static List<List<@Nullable Object>> rows(
            @Nullable Row report, Iterable<Row> pages, PriorityFinding finding) {
        if (report == null) {
            return List.of();
        }
        var read = new ArrayList<ReportPage>();
        pages.forEach(each -> read.add(WrittenReports.page(each)));
        read.sort(Comparator.comparingInt(ReportPage::page));
        return finding.in(new ReadReport(WrittenReports.report(report), read)).stream()
                .map(PriorityRows::row)
                .toList();
    }

    private static List<@Nullable Object> row(StatedPriority stated) {
        return Arrays.asList(
                stated.region(),
                stated.report(),
                stated.passage(),
                stated.theme(),
                stated.page(),
                stated.sentence(),
                String.join(" ", stated.activities()),
                stated.confidence(),
                stated.language(),
                stated.rule(),
                null,
                null,
                null);
    }

    private PriorityRows() {}
}

package rim.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import rim.pipeline.edition.SparkSchemas;
import rim.pipeline.report.PriorityRows;
import rim.schemas.report.PriorityFinding;
import rim.schemas.report.ReadReport;
import rim.schemas.report.StatedPriority;
import rim.schemas.table.PageTable;
import rim.schemas.table.ReportTable;

class PriorityRowsTest {
    /// States each page's text as a theme, for the region that the report is about.
    private static final class EachPage implements PriorityFinding {
        private static final long serialVersionUID = 1;

        @Override
        public List<StatedPriority> in(ReadReport read) {
            var report = read.report();
            return read.pages().stream()
                    .map(page ->
                            new StatedPriority(
                                    report.regions().getFirst(),
                                    report.id(),
                                    page.page(),
                                    page.page(),
                                    "We state " + page.text() + ".",
                                    page.text(),
                                    List.of("A01", "A02"),
                                    0.5,
                                    "en",
                                    "named"))
                    .toList();
        }
    }

    private static Row report(String id, String region) {
        return RowFactory.create(
                id, id, "0", id, "en", null, "", "", region, 2, 5L, "indexed", null, null);
    }

    private static Row page(String report, int number, String text) {
        return RowFactory.create(report, number, null, text, null);
    }

    @Test
    void whatEachReportStatesIsInTheOrderOfTheTableWithThePagesInTheirs() {
        var reports =
                SparkTest.SPARK.createDataFrame(
                        List.of(report("b", "SE33"), report("a", "SE11")),
                        SparkSchemas.of(ReportTable.TABLE));
        var pages =
                SparkTest.SPARK.createDataFrame(
                        List.of(
                                page("b", 2, "food"),
                                page("b", 1, "water"),
                                page("a", 1, "mining")),
                        SparkSchemas.of(PageTable.TABLE));

        assertThat(PriorityRows.of(reports, pages, new EachPage()))
                .containsExactlyInAnyOrder(
                        row("SE11", "a", 1, "mining"),
                        row("SE33", "b", 1, "water"),
                        row("SE33", "b", 2, "food"));
        assertThat(PriorityRows.of(reports, pages, PriorityFinding.NONE)).isEmpty();
    }

    private static List<Object> row(String region, String report, int page, String theme) {
        return Arrays.asList(
                region,
                report,
                page,
                theme,
                page,
                "We state " + theme + ".",
                "A01 A02",
                0.5,
                "en",
                "named",
                null,
                null,
                null);
    }
}

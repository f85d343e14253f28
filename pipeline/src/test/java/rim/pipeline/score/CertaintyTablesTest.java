package rim.pipeline.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rim.engine.benchmark.Benchmark;
import rim.engine.methodology.Methodologies;
import rim.engine.uncertainty.Threads;
import rim.engine.uncertainty.UncertaintyValues;
import rim.pipeline.SparkTest;
import rim.pipeline.edition.SparkSchemas;
import rim.schemas.table.CertaintyTable;
import rim.schemas.table.ChangeTable;
import rim.schemas.table.ComparisonTable;
import rim.schemas.table.IndicatorTable;
import rim.schemas.table.ProbabilityTable;
import rim.schemas.table.Table;

class CertaintyTablesTest {
    private static final List<String> REGIONS =
            List.of("SE11", "SE12", "SE21", "SE22", "SE23", "SE31", "SE32", "SE33", "FI19", "FI1B");

    private static Dataset<Row> indicators() {
        var random = new Random(2);
        var rows = new ArrayList<Row>();
        for (String indicator :
                List.of("tertiary_education", "public_rd", "business_rd", "lifelong_learning")) {
            for (String region : REGIONS) {
                for (int year = 2016; year <= 2018; year++) {
                    rows.add(
                            IndicatorRow.of(
                                    indicator, region, year, Math.exp(random.nextGaussian())));
                }
            }
        }
        return SparkTest.SPARK.createDataFrame(rows, SparkSchemas.of(IndicatorTable.TABLE));
    }

    /// The session has two cores, so that draws go to two parts; threads here take them as one.
    @Test
    void sparkAndOneThreadCountTheSame() {
        var loaded = Methodologies.load("open-6");
        var tables = CertaintyTables.of(indicators(), loaded);
        assertThat(JavaSparkContext.fromSparkContext(SparkTest.SPARK.sparkContext()))
                .matches(context -> context.defaultParallelism() == 2);
        assertThat(tables.keySet())
                .containsExactly(
                        CertaintyTable.TABLE,
                        ProbabilityTable.TABLE,
                        ChangeTable.TABLE,
                        ComparisonTable.TABLE);
        var benchmark =
                Benchmark.of(
                        loaded.methodology(), Scores.panel(indicators(), loaded.methodology()));
        var alone = new Threads(1).certainty(benchmark);
        assertThat(table(tables, CertaintyTable.TABLE))
                .isNotEmpty()
                .containsExactlyElementsOf(alone.rows().map(UncertaintyValues::of).toList());
        assertThat(table(tables, ChangeTable.TABLE))
                .containsExactlyElementsOf(alone.changes().map(UncertaintyValues::of).toList());
        requireOneRowOfEachKey(tables, ProbabilityTable.TABLE);
        requireOneRowOfEachKey(tables, ComparisonTable.TABLE);
    }

    private static List<List<@Nullable Object>> table(
            Map<Table, List<List<@Nullable Object>>> tables, Table table) {
        return Objects.requireNonNull(tables.get(table));
    }

    private static void requireOneRowOfEachKey(
            Map<Table, List<List<@Nullable Object>>> tables, Table table) {
        var rows = table(tables, table);
        assertThat(rows).isNotEmpty();
        assertThat(
                        rows.stream()
                                .map(row ->
                                        table.order().stream()
                                                .map(key -> row.get(table.indexOf(key)))
                                                .toList())
                                .distinct())
                .hasSize(rows.size());
    }
}

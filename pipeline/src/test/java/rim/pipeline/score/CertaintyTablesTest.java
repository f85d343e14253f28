package rim.pipeline.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import rim.pipeline.edition.EarlierFiles;
import rim.pipeline.edition.OrderedRows;
import rim.pipeline.edition.SparkSchemas;
import rim.pipeline.edition.TablePart;
import rim.schemas.table.CertaintyTable;
import rim.schemas.table.ChangeTable;
import rim.schemas.table.ComparisonTable;
import rim.schemas.table.IndicatorTable;
import rim.schemas.table.ProbabilityTable;
import rim.schemas.table.ScoreTable;
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
        var benchmark =
                Benchmark.of(
                        loaded.methodology(), Scores.panel(indicators(), loaded.methodology()));
        var spread =
                CertaintyTables.spread(SparkTest.SPARK, benchmark, loaded, EarlierFiles.none());
        assertThat(JavaSparkContext.fromSparkContext(SparkTest.SPARK.sparkContext()))
                .matches(context -> context.defaultParallelism() == 2);
        assertThat(spread.keySet())
                .containsExactly(
                        CertaintyTable.TABLE,
                        ProbabilityTable.TABLE,
                        ChangeTable.TABLE,
                        ComparisonTable.TABLE);
        var alone = new Threads(1).certainty(benchmark);
        assertThat(rows(spread, CertaintyTable.TABLE))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        alone.rows().map(UncertaintyValues::of).toList());
        assertThat(rows(spread, ChangeTable.TABLE))
                .containsExactlyInAnyOrderElementsOf(
                        alone.changes().map(UncertaintyValues::of).toList());
        assertThat(rows(spread, ProbabilityTable.TABLE))
                .containsExactlyInAnyOrderElementsOf(
                        alone.probabilities().map(UncertaintyValues::of).toList());
        var local = CertaintyTables.of(SparkTest.SPARK, benchmark, loaded, EarlierFiles.none());
        for (Table table : spread.keySet()) {
            assertThat(rows(local, table)).isEqualTo(rows(spread, table));
        }
    }

    @Test
    void rowsComeInTheOrderOfTheirTablesWithOneOfEachKey() {
        var loaded = Methodologies.load("open-6");
        var benchmark =
                Benchmark.of(
                        loaded.methodology(), Scores.panel(indicators(), loaded.methodology()));
        var tables =
                new LinkedHashMap<Table, List<TablePart>>(
                        CertaintyTables.of(
                                SparkTest.SPARK, benchmark, loaded, EarlierFiles.none()));
        tables.put(ScoreTable.TABLE, Scores.of(benchmark, EarlierFiles.none()));
        assertThat(tables).hasSize(5);
        tables.forEach((table, files) -> {
            var order = OrderedRows.order(table);
            assertThat(files).hasSize(1);
            var all = rows(tables, table);
            assertThat(all).isNotEmpty();
            for (int i = 1; i < all.size(); i++) {
                assertThat(order.compare(all.get(i - 1), all.get(i))).as(table.name()).isNegative();
            }
        });
    }

    private static List<List<@Nullable Object>> rows(
            Map<Table, List<TablePart>> tables, Table table) {
        return Objects.requireNonNull(tables.get(table)).stream()
                .flatMap(file -> file.rows().stream())
                .toList();
    }
}

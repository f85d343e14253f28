package rim.pipeline.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import rim.engine.benchmark.Benchmark;
import rim.engine.methodology.LoadedMethodology;
import rim.engine.uncertainty.AlternativeFaults;
import rim.engine.uncertainty.CertaintyRows;
import rim.engine.uncertainty.SensitivityAnalysis;
import rim.engine.uncertainty.Tallies;
import rim.engine.uncertainty.Threads;
import rim.engine.uncertainty.UncertaintyAnalysis;
import rim.engine.uncertainty.UncertaintySummary;
import rim.engine.uncertainty.UncertaintyValues;
import rim.pipeline.edition.OrderedRows;
import rim.schemas.table.CertaintyTable;
import rim.schemas.table.ChangeTable;
import rim.schemas.table.ComparisonTable;
import rim.schemas.table.ProbabilityTable;
import rim.schemas.table.SensitivityTable;
import rim.schemas.table.Table;

/// The step from a benchmark to the tables that say how sure scores are. Draws are spread; what
/// comes back are counts, so that the tables do not depend on how.
public final class CertaintyTables {

    /// The rows of each table, in the order of the table; none when the methodology declares no
    /// uncertainty, or nothing is scored. On one machine its threads draw, and their counts stay
    /// where they are.
    ///
    /// @param loaded the methodology of the benchmark
    public static Map<Table, OrderedRows> of(
            SparkSession spark, Benchmark benchmark, LoadedMethodology loaded) {
        if (benchmark.methodology().uncertainty() == null || benchmark.scoredYears().length == 0) {
            return Map.of();
        }
        return spark.sparkContext().isLocal()
                ? tables(
                        Threads.all().certainty(benchmark),
                        analysis ->
                                analysis.indices(
                                        Threads.all()
                                                .outputs(
                                                        analysis.runs(),
                                                        () -> new SensitivityAnalysis(benchmark))))
                : spread(spark, benchmark, loaded);
    }

    /// The same, with draws spread over the executors.
    static Map<Table, OrderedRows> spread(
            SparkSession spark, Benchmark benchmark, LoadedMethodology loaded) {
        AlternativeFaults.refuse(benchmark);
        var spread = new Spread(spark, new DrawTask(loaded.text(), benchmark.panel()));
        return tables(spread.summary(benchmark), spread::indices);
    }

    private static Map<Table, OrderedRows> tables(
            UncertaintySummary certainty,
            Function<SensitivityAnalysis, Stream<SensitivityAnalysis.Row>> indices) {
        var ordered = new CertaintyRows(certainty);
        var tables = new LinkedHashMap<Table, OrderedRows>();
        tables.put(CertaintyTable.TABLE, ordered::certainty);
        tables.put(ProbabilityTable.TABLE, ordered::probabilities);
        tables.put(ChangeTable.TABLE, ordered::changes);
        tables.put(ComparisonTable.TABLE, ordered::comparisons);
        if (certainty.benchmark().methodology().sensitivity() != null) {
            var rows =
                    indices.apply(new SensitivityAnalysis(certainty.benchmark()))
                            .map(UncertaintyValues::of)
                            .sorted(OrderedRows.order(SensitivityTable.TABLE))
                            .toList();
            tables.put(SensitivityTable.TABLE, rows::stream);
        }
        return tables;
    }

    /// Spreads draws over the executors.
    private record Spread(JavaSparkContext context, DrawTask task) {
        Spread(SparkSession spark, DrawTask task) {
            this(JavaSparkContext.fromSparkContext(spark.sparkContext()), task);
        }

        UncertaintySummary summary(Benchmark benchmark) {
            var analysis = new UncertaintyAnalysis(benchmark);
            var work = task;
            var bounds = analysis.bounds();
            var sent = context.broadcast(bounds);
            var varied =
                    ranges(analysis.draws())
                            .map(range -> work.tally(sent.value(), range[0], range[1]))
                            .reduce(Tallies::merged);
            return analysis.summary(bounds, varied);
        }

        Stream<SensitivityAnalysis.Row> indices(SensitivityAnalysis analysis) {
            var work = task;
            return analysis.indices(
                    ranges(analysis.runs())
                            .map(range -> work.outputs(range[0], range[1]))
                            .collect());
        }

        private JavaRDD<int[]> ranges(int all) {
            int parts = Math.max(1, Math.min(all, context.defaultParallelism()));
            var ranges = new ArrayList<int[]>();
            for (int i = 0; i < parts; i++) {
                ranges.add(
                        new int[] {
                            (int) ((long) all * i / parts), (int) ((long) all * (i + 1) / parts)
                        });
            }
            return context.parallelize(ranges, parts);
        }
    }

    private CertaintyTables() {}
}

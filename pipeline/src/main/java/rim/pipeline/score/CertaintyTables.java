package rim.pipeline.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Benchmark;
import rim.engine.methodology.LoadedMethodology;
import rim.engine.uncertainty.AlternativeFaults;
import rim.engine.uncertainty.SensitivityAnalysis;
import rim.engine.uncertainty.Tallies;
import rim.engine.uncertainty.UncertaintyAnalysis;
import rim.engine.uncertainty.UncertaintySummary;
import rim.engine.uncertainty.UncertaintyValues;
import rim.schemas.table.CertaintyTable;
import rim.schemas.table.ChangeTable;
import rim.schemas.table.ComparisonTable;
import rim.schemas.table.IndicatorTable;
import rim.schemas.table.ProbabilityTable;
import rim.schemas.table.SensitivityTable;
import rim.schemas.table.Table;

/// The step from the table of indicators to the tables that say how sure scores are. Draws are
/// spread; what comes back are counts, so that the tables do not depend on how.
public final class CertaintyTables {

    /// The rows of each table; none when the methodology declares no uncertainty, or nothing is
    /// scored.
    ///
    /// @param indicators {@link IndicatorTable}
    ///
    /// @return values in the order of the columns, null for nothing
    public static Map<Table, List<List<@Nullable Object>>> of(
            Dataset<Row> indicators, LoadedMethodology loaded) {
        var methodology = loaded.methodology();
        var panel = Scores.panel(indicators, methodology);
        var benchmark = Benchmark.of(methodology, panel);
        var tables = new LinkedHashMap<Table, List<List<@Nullable Object>>>();
        if (methodology.uncertainty() == null || benchmark.scoredYears().length == 0) {
            return tables;
        }
        AlternativeFaults.refuse(benchmark);
        var spread = new Spread(indicators.sparkSession(), new DrawTask(loaded.text(), panel));
        var certainty = new UncertaintySummary(benchmark, spread.tallies(benchmark));
        tables.put(CertaintyTable.TABLE, certainty.rows().map(UncertaintyValues::of).toList());
        tables.put(
                ProbabilityTable.TABLE,
                certainty.probabilities().map(UncertaintyValues::of).toList());
        tables.put(ChangeTable.TABLE, certainty.changes().map(UncertaintyValues::of).toList());
        tables.put(
                ComparisonTable.TABLE, certainty.comparisons().map(UncertaintyValues::of).toList());
        if (methodology.sensitivity() != null) {
            tables.put(
                    SensitivityTable.TABLE,
                    spread.sensitivity(benchmark).map(UncertaintyValues::of).toList());
        }
        return tables;
    }

    /// Spreads draws over the executors.
    private record Spread(JavaSparkContext context, DrawTask task) {
        Spread(SparkSession spark, DrawTask task) {
            this(JavaSparkContext.fromSparkContext(spark.sparkContext()), task);
        }

        Tallies tallies(Benchmark benchmark) {
            var analysis = new UncertaintyAnalysis(benchmark);
            var work = task;
            var bounds = analysis.bounds();
            var sent = context.broadcast(bounds);
            var varied =
                    ranges(analysis.draws())
                            .map(range -> work.tally(sent.value(), range[0], range[1]))
                            .reduce(Tallies::merged);
            return analysis.completed(bounds, varied);
        }

        Stream<SensitivityAnalysis.Row> sensitivity(Benchmark benchmark) {
            var analysis = new SensitivityAnalysis(benchmark);
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

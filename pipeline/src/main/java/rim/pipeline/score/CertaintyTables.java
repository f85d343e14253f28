package rim.pipeline.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import rim.engine.benchmark.Benchmark;
import rim.engine.benchmark.Results;
import rim.engine.methodology.LoadedMethodology;
import rim.engine.uncertainty.AlternativeFaults;
import rim.engine.uncertainty.Centred;
import rim.engine.uncertainty.CertaintyRows;
import rim.engine.uncertainty.DrawDigests;
import rim.engine.uncertainty.Drawing;
import rim.engine.uncertainty.DrawnYears;
import rim.engine.uncertainty.ScoreBounds;
import rim.engine.uncertainty.SensitivityAnalysis;
import rim.engine.uncertainty.Tallies;
import rim.engine.uncertainty.Threads;
import rim.engine.uncertainty.UncertaintySummary;
import rim.engine.uncertainty.UncertaintyValues;
import rim.engine.uncertainty.YearSlice;
import rim.pipeline.edition.EarlierFiles;
import rim.pipeline.edition.OrderedRows;
import rim.pipeline.edition.TableFiles;
import rim.pipeline.edition.TablePart;
import rim.schemas.json.CheckedJson;
import rim.schemas.table.CertaintyTable;
import rim.schemas.table.ChangeTable;
import rim.schemas.table.ComparisonTable;
import rim.schemas.table.ProbabilityTable;
import rim.schemas.table.SensitivityTable;
import rim.schemas.table.Table;

/// The step from a benchmark to the tables that say how sure scores are. Draws are spread; what
/// comes back is what all draws of some years say, or counts of some draws, so that the tables do
/// not depend on how.
public final class CertaintyTables {
    private static final String CENTRED = "rim.centred";

    /// Those that have rows for every node.
    private static final List<Table> OF_NODES =
            List.of(CertaintyTable.TABLE, ProbabilityTable.TABLE, ChangeTable.TABLE);

    /// The files of each table; none when the methodology declares no uncertainty, or nothing is
    /// scored. On one machine its threads draw, and their counts stay where they are. Of nodes
    /// whose files are copied nothing is drawn.
    ///
    /// @param loaded the methodology of the benchmark
    public static Map<Table, List<TablePart>> of(
            SparkSession spark,
            Benchmark benchmark,
            LoadedMethodology loaded,
            EarlierFiles earlier) {
        if (benchmark.methodology().uncertainty() == null || benchmark.scoredYears().length == 0) {
            return Map.of();
        }
        return spark.sparkContext().isLocal()
                ? files(
                        benchmark,
                        earlier,
                        made -> Threads.all().certainty(benchmark, node -> made[node]),
                        analysis ->
                                analysis.indices(
                                        Threads.all()
                                                .outputs(
                                                        analysis.runs(),
                                                        () -> new SensitivityAnalysis(benchmark))))
                : spread(spark, benchmark, loaded, earlier);
    }

    /// The same, with draws spread over the executors.
    static Map<Table, List<TablePart>> spread(
            SparkSession spark,
            Benchmark benchmark,
            LoadedMethodology loaded,
            EarlierFiles earlier) {
        return files(
                benchmark,
                earlier,
                made ->
                        new Spread(spark, new DrawTask(loaded.text(), benchmark.panel(), made))
                                .summary(benchmark),
                analysis ->
                        new Spread(spark, new DrawTask(loaded.text(), benchmark.panel()))
                                .indices(analysis));
    }

    private static Map<Table, List<TablePart>> files(
            Benchmark benchmark,
            EarlierFiles earlier,
            Function<boolean[], UncertaintySummary> drawn,
            Function<SensitivityAnalysis, Stream<SensitivityAnalysis.Row>> indices) {
        AlternativeFaults.refuse(benchmark);
        var digests = DrawDigests.of(benchmark);
        var files = NodeFiles.of(benchmark);
        var index = List.of(digests[0]);
        var made = files.made(OF_NODES, earlier, digests);
        var pairs = earlier.madeOf(ComparisonTable.TABLE, index);
        made[0] |= earlier.of(ComparisonTable.TABLE, pairs).isEmpty();
        var rows = new CertaintyRows(drawn.apply(made));
        var results = benchmark.results();
        var tables = new LinkedHashMap<Table, List<TablePart>>();
        tables.put(
                CertaintyTable.TABLE,
                files.all().stream()
                        .map(nodes ->
                                certainty(
                                        NodeFiles.madeOf(
                                                CertaintyTable.TABLE, earlier, digests, nodes),
                                        results,
                                        rows,
                                        nodes))
                        .toList());
        tables.put(
                ProbabilityTable.TABLE,
                files.parts(ProbabilityTable.TABLE, earlier, digests, rows::probabilities));
        tables.put(
                ChangeTable.TABLE, files.parts(ChangeTable.TABLE, earlier, digests, rows::changes));
        tables.put(ComparisonTable.TABLE, List.of(new TablePart(pairs, rows::comparisons)));
        if (benchmark.methodology().sensitivity() != null) {
            tables.put(
                    SensitivityTable.TABLE,
                    List.of(
                            new TablePart(
                                    earlier.madeOf(SensitivityTable.TABLE, index),
                                    () ->
                                            indices.apply(new SensitivityAnalysis(benchmark))
                                                    .map(UncertaintyValues::of)
                                                    .sorted(
                                                            OrderedRows.order(
                                                                    SensitivityTable.TABLE)))));
        }
        return tables;
    }

    /// A file whose footer says how many of its scores lie outside their intervals.
    private static TablePart certainty(
            String madeOf, Results results, CertaintyRows rows, int... nodes) {
        var counts = new Centred.Counts(results);
        return new TablePart(
                madeOf,
                () -> rows.certainty(counts::add, nodes),
                () -> new TreeMap<>(Map.of(CENTRED, CheckedJson.canonical(counts.all()))));
    }

    /// By node, how many published scores lie outside their intervals, as the files of the table of
    /// certainty say; empty where there is no such table.
    ///
    /// @param tables as they were written
    public static Optional<List<Centred>> centred(TableFiles tables) {
        return tables.has(CertaintyTable.TABLE)
                ? Optional.of(
                        tables.said(CertaintyTable.TABLE, CENTRED).stream()
                                .flatMap(said ->
                                        Stream.of(CheckedJson.published(said, Centred[].class)))
                                .sorted(Comparator.comparing(Centred::node))
                                .toList())
                : Optional.empty();
    }

    /// Spreads draws over the executors.
    private record Spread(JavaSparkContext context, DrawTask task) {
        Spread(SparkSession spark, DrawTask task) {
            this(JavaSparkContext.fromSparkContext(spark.sparkContext()), task);
        }

        UncertaintySummary summary(Benchmark benchmark) {
            var analysis = task.analysis(benchmark);
            return analysis.summary(
                    new ByExecutors(this, context.broadcast(task), analysis.draws()));
        }

        Stream<SensitivityAnalysis.Row> indices(SensitivityAnalysis analysis) {
            var work = context.broadcast(task);
            return analysis.indices(
                    ranges(analysis.runs())
                            .map(range -> work.value().outputs(range[0], range[1]))
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

    /// @param draws of the analysis
    private record ByExecutors(Spread spread, Broadcast<DrawTask> work, int draws)
            implements Drawing {
        @Override
        public int workers() {
            return spread.context.defaultParallelism();
        }

        @Override
        public List<DrawnYears> years(List<YearSlice> slices) {
            var work = this.work;
            return spread.context
                    .parallelize(slices, slices.size())
                    .map(slice -> work.value().drawn(slice))
                    .collect();
        }

        @Override
        public Tallies draws(ScoreBounds bounds) {
            var work = this.work;
            var sent = spread.context.broadcast(bounds);
            var tallies =
                    spread.ranges(draws)
                            .map(range -> work.value().tally(sent.value(), range[0], range[1]))
                            .treeReduce(Tallies::merged);
            sent.destroy();
            return tallies;
        }
    }

    private CertaintyTables() {}
}

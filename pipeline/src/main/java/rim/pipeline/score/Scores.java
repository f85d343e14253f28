package rim.pipeline.score;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Benchmark;
import rim.engine.benchmark.Results;
import rim.engine.benchmark.prepare.Tree;
import rim.engine.methodology.RegionUnits;
import rim.engine.panel.Panel;
import rim.pipeline.edition.OrderedRows;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Node;
import rim.schemas.table.IndicatorTable;

/// The step from a benchmark to the table of scores.
///
/// A panel of a few hundred regions, years and indicators is small: it is brought to one place and
/// scored there, so that the result cannot depend on how it was spread. Rows are made as they are
/// written.
public final class Scores {

    /// The rows of the table of scores, by year, node and region.
    public static OrderedRows of(Benchmark benchmark) {
        var results = benchmark.results();
        int[] nodes = nodesByCode(results.tree());
        return () -> {
            var columns = new NodeColumn[nodes.length];
            Arrays.setAll(columns, i -> new NodeColumn(results, nodes[i]));
            return IntStream.of(results.scoredYears())
                    .boxed()
                    .flatMap(year ->
                            Arrays.stream(columns)
                                    .flatMap(column ->
                                            IntStream.range(0, results.scoredUnits())
                                                    .mapToObj(unit -> column.row(year, unit))));
        };
    }

    /// Numbers of the nodes in the order of their codes.
    static int[] nodesByCode(Tree tree) {
        return IntStream.range(0, tree.size())
                .boxed()
                .sorted(Comparator.comparing(tree::code))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// The values of the methodology's indicators.
    public static Panel panel(Dataset<Row> indicators, Methodology methodology) {
        var wanted = methodology.tree().all().filter(Node::isIndicator).map(Node::code).toList();
        var panel = RegionUnits.panel(methodology);
        var texts = new HashMap<String, String>();
        indicators
                .filter(col(IndicatorTable.INDICATOR).isInCollection(wanted))
                .filter(col(IndicatorTable.VALUE).isNotNull())
                .select(
                        IndicatorTable.INDICATOR,
                        IndicatorTable.REGION,
                        IndicatorTable.YEAR,
                        IndicatorTable.VALUE,
                        IndicatorTable.FLAGS,
                        IndicatorTable.STATUS)
                .toLocalIterator()
                .forEachRemaining(row ->
                        panel.value(
                                texts.computeIfAbsent(row.getString(0), text -> text),
                                texts.computeIfAbsent(row.getString(1), text -> text),
                                row.getInt(2),
                                row.getDouble(3),
                                texts.computeIfAbsent(
                                        RegionUnits.flags(row.getString(4), row.getString(5)),
                                        text -> text)));
        return panel.build();
    }

    /// The results of one node.
    private static final class NodeColumn {
        private final Results results;
        private final int node;
        private final int indicator;
        private final double[] values;
        private final double[] treated;
        private final double[] scores;
        private final double[] relative;
        private final int[] ranks;
        private final double[] coverage;
        private final double share;
        private final double[] correction;

        NodeColumn(Results results, int node) {
            this.results = results;
            this.node = node;
            this.indicator = results.tree().indicator(node);
            this.values = indicator < 0 ? new double[0] : results.filled(indicator);
            this.treated = indicator < 0 ? new double[0] : results.treated(indicator);
            this.scores = results.scores(node);
            this.relative = results.relative(node);
            this.ranks = results.ranks(node);
            this.coverage = results.coverage(node);
            this.share = results.scenario().share(node);
            this.correction = results.correction();
        }

        List<@Nullable Object> row(int year, int unit) {
            var panel = results.panel();
            int cell = panel.cell(year, unit);
            boolean isThere = !Double.isNaN(scores[cell]);
            var filledBy = isThere && indicator >= 0 ? results.filledBy(indicator, cell) : null;
            return Arrays.asList(
                    results.tree().code(node),
                    panel.units().get(unit).code(),
                    panel.years()[year],
                    indicator < 0 || !isThere ? null : number(values[cell]),
                    indicator < 0 || !isThere ? null : results.valueYear(indicator, cell),
                    indicator < 0 || !isThere ? null : number(treated[cell]),
                    number(scores[cell]),
                    number(relative[cell]),
                    ranks[cell] == 0 ? null : ranks[cell],
                    results.groupCode(node, cell),
                    coverage[cell],
                    results.missing(node, cell),
                    results.subgroupCode(node, cell),
                    share,
                    filledBy == null ? null : filledBy.name(),
                    isThere && indicator >= 0 ? outlier(cell) : null,
                    node == 0 && correction[cell] != 1 ? correction[cell] : null);
        }

        private @Nullable String outlier(int cell) {
            if (results.isExcluded(indicator, cell)) {
                return "excluded";
            }
            return Double.isNaN(results.replacement(indicator, cell)) ? null : "replaced";
        }

        private static @Nullable Double number(double value) {
            return Double.isNaN(value) ? null : value;
        }
    }

    private Scores() {}
}

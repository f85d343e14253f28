package rim.engine.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Results as rows of {@link rim.schemas.table.ScoreTable}, made as they are read.
public final class ScoreRows {
    private final Results results;
    private final int[] nodes;

    public ScoreRows(Results results) {
        this.results = results;
        this.nodes = results.tree().nodesByCode();
    }

    /// The rows of every node and scored unit, by year, node and unit; units come in the order of
    /// their codes.
    public Stream<List<@Nullable Object>> all() {
        return of(nodes);
    }

    /// Those of some nodes.
    ///
    /// @param some numbers of nodes, in the order of their codes
    public Stream<List<@Nullable Object>> of(int... some) {
        var columns = new NodeColumn[some.length];
        Arrays.setAll(columns, i -> new NodeColumn(results, some[i]));
        return IntStream.of(results.scoredYears())
                .boxed()
                .flatMap(year ->
                        Arrays.stream(columns)
                                .flatMap(column ->
                                        IntStream.range(0, results.scoredUnits())
                                                .mapToObj(unit -> column.row(year, unit))));
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
            var filledBy = isThere && indicator >= 0 ? results.gaps().how(indicator, cell) : null;
            return Arrays.asList(
                    results.tree().code(node),
                    panel.units().get(unit).code(),
                    panel.years()[year],
                    indicator < 0 || !isThere ? null : number(values[cell]),
                    indicator < 0 || !isThere ? null : results.gaps().valueYear(indicator, cell),
                    indicator < 0 || !isThere ? null : number(treated[cell]),
                    number(scores[cell]),
                    number(relative[cell]),
                    ranks[cell] == 0 ? null : ranks[cell],
                    results.groupCode(node, cell),
                    coverage[cell],
                    results.missing(node, cell),
                    results.subgroupCode(node, cell),
                    share,
                    filledBy,
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
}

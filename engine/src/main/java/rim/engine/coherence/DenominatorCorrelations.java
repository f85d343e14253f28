package rim.engine.coherence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Results;
import rim.engine.kernel.multivariate.Adjustment;
import rim.engine.kernel.multivariate.Correlation;
import rim.engine.kernel.multivariate.CorrelationMethod;
import rim.engine.kernel.multivariate.CorrelationTable;
import rim.schemas.methodology.CoherenceScope.Stage;

/// How indicators go with what they are, or could be, divided by: one that goes with population
/// measures size unless it is divided by it.
public final class DenominatorCorrelations {

    /// An indicator and a denominator.
    ///
    /// @param coefficient null where there is none: fewer than three pairs, or one does not vary
    /// @param pairs units that have both
    /// @param pValue two-sided
    /// @param holm p-value adjusted for all of the method, by Holm
    /// @param benjaminiHochberg the same by Benjamini and Hochberg
    /// @param empty why there is no coefficient; null where there is one
    public record Pair(
            String indicator,
            String denominator,
            String method,
            @Nullable Double coefficient,
            int pairs,
            @Nullable Double pValue,
            @Nullable Double holm,
            @Nullable Double benjaminiHochberg,
            @Nullable String empty) {}

    /// Every indicator with every variable of the table that is no indicator.
    ///
    /// @param year number of the year in the panel
    public static List<Pair> of(Results results, Stage stage, int year) {
        var tree = results.tree();
        var panel = results.panel();
        var names =
                panel.variables().stream()
                        .filter(v -> !(tree.has(v) && tree.indicator(tree.number(v)) >= 0))
                        .toList();
        var columns =
                IntStream.range(0, tree.indicators())
                        .mapToObj(i -> panel.scored(results.at(stage, tree.nodeOf(i)), year))
                        .toArray(double[][]::new);
        var others =
                names.stream()
                        .map(name -> panel.scored(panel.column(name), year))
                        .toArray(double[][]::new);
        var indicators =
                IntStream.range(0, columns.length)
                        .mapToObj(i -> column(tree.code(tree.nodeOf(i)), columns[i]))
                        .toList();
        var variables =
                IntStream.range(0, others.length)
                        .mapToObj(i -> column(names.get(i), others[i]))
                        .toList();
        var pairs = new ArrayList<Pair>();
        for (var method : results.methodology().coherence().methods()) {
            var table = CorrelationTable.between(columns, others, CoherenceReport.method(method));
            addAll(indicators, variables, CoherenceReport.method(method), table, pairs);
        }
        return pairs;
    }

    private static NamedColumn column(String name, double[] values) {
        return new NamedColumn(name, values, () -> "no unit has a value");
    }

    private static void addAll(
            List<NamedColumn> indicators,
            List<NamedColumn> variables,
            CorrelationMethod method,
            CorrelationTable table,
            List<Pair> pairs) {
        var holm = table.adjusted(Adjustment.HOLM).pairs();
        var expected = table.adjusted(Adjustment.BENJAMINI_HOCHBERG).pairs();
        for (int i = 0; i < table.pairs().size(); i++) {
            var pair = table.pairs().get(i);
            var correlation = pair.correlation();
            var indicator = indicators.get(pair.first());
            var variable = variables.get(pair.second());
            pairs.add(
                    new Pair(
                            indicator.name(),
                            variable.name(),
                            CoherenceReport.name(method),
                            correlation.map(Correlation::coefficient).orElse(null),
                            pair.units(),
                            correlation.map(Correlation::pValue).orElse(null),
                            CoherenceReport.pValue(holm.get(i)),
                            CoherenceReport.pValue(expected.get(i)),
                            correlation.isPresent()
                                    ? null
                                    : indicator.whyApart(variable, Correlation.FEWEST_PAIRS)));
        }
    }

    private DenominatorCorrelations() {}
}

package rim.engine.benchmark.weigh;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import rim.engine.benchmark.aggregate.Aggregator;
import rim.engine.benchmark.prepare.Choices;
import rim.engine.benchmark.prepare.Prepared;

/// The weight of each node among its siblings, given or found.
///
/// @param weights by node; 0 for a node that is left out
/// @param derived by node those that were found below it
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Weighed(double[] weights, SortedMap<Integer, DerivedWeights> derived) {

    /// Weights are found from below: those of a node need the scores of the nodes below it.
    ///
    /// @param aggregators by node; null for indicators
    /// @param indicators scores by indicator and cell
    public static Weighed of(
            Prepared prepared, Choices choices, Aggregator[] aggregators, double[][] indicators) {
        var weights = choices.weights.clone();
        var derived = new TreeMap<Integer, DerivedWeights>();
        if (Arrays.stream(choices.weightings).noneMatch(DerivedWeights::areFoundBy)) {
            return new Weighed(weights, derived);
        }
        var tree = prepared.tree();
        var scores = new double[tree.size()][];
        for (int node = tree.size() - 1; node >= 0; node--) {
            if (tree.indicator(node) >= 0) {
                scores[node] = indicators[tree.indicator(node)];
                continue;
            }
            var made = DerivedWeights.of(prepared, node, choices.weightings[node], scores, weights);
            if (made.isPresent()) {
                put(made.get(), weights);
                derived.put(node, made.get());
            }
            scores[node] = new double[prepared.grid().cells()];
            Arrays.fill(scores[node], Double.NaN);
            aggregators[node].score(
                    scores, weights, prepared.grid().firstCell(), prepared.grid().lastCell());
        }
        return new Weighed(weights, derived);
    }

    private static void put(DerivedWeights found, double[] weights) {
        for (int i = 0; i < found.children().length; i++) {
            weights[found.children()[i]] = found.weights()[i];
        }
    }
}

package rim.engine.benchmark.weigh;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import rim.engine.benchmark.aggregate.Aggregator;
import rim.engine.benchmark.prepare.Choices;
import rim.engine.benchmark.prepare.Prepared;
import rim.engine.benchmark.prepare.Tree;

/// The weight of each node among its siblings, given or found.
///
/// @param weights by node; 0 for a node that is left out
/// @param derived by node how its weight was found, where it was
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
            var made =
                    DerivedWeights.of(
                            prepared, node, choices.weightings[node], scores, choices.weights);
            if (made.isPresent()) {
                made.get().put(tree, node, weights);
                put(made.get(), tree, node, derived);
                for (int below : between(made.get(), tree, node)) {
                    aggregators[below].score(scores, weights);
                }
            }
            scores[node] = new double[prepared.grid().cells()];
            aggregators[node].score(scores, weights);
        }
        return new Weighed(weights, derived);
    }

    /// What was found below gives way.
    private static void put(
            DerivedWeights found, Tree tree, int above, Map<Integer, DerivedWeights> derived) {
        for (int part : found.parts()) {
            for (int node = part; node != above; node = tree.parent(node)) {
                derived.put(node, found);
            }
        }
    }

    /// The nodes between a node and the parts that were weighed, from below.
    private static int[] between(DerivedWeights found, Tree tree, int above) {
        return Arrays.stream(found.parts())
                .flatMap(part ->
                        IntStream.iterate(tree.parent(part), node -> node != above, tree::parent))
                .distinct()
                .map(node -> -node)
                .sorted()
                .map(node -> -node)
                .toArray();
    }
}

package rim.engine.benchmark.weigh;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.prepare.Prepared;
import rim.engine.benchmark.prepare.Tree;
import rim.engine.kernel.weight.InfluenceWeights;
import rim.engine.method.weighting.WeightingMethod.WeightSource;
import rim.engine.method.weighting.Weightings;
import rim.schemas.RimException;
import rim.schemas.methodology.MethodChoice;

/// Weights of nodes below a node, found over the scores of all units in the base years.
///
/// @param method by which they were found
/// @param parts the nodes that were weighed, by number: those below, or all indicators below
/// @param weights of them
/// @param wanted what the parts' own weights come to
/// @param influence what each part's influence is with them; null where the method does not say
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record DerivedWeights(
        MethodChoice method,
        int[] parts,
        double[] weights,
        double[] wanted,
        @Nullable InfluenceWeights influence) {

    /// Whether a method finds weights.
    static boolean areFoundBy(MethodChoice method) {
        return switch (source(method)) {
            case WeightSource.Derived derived -> true;
            case WeightSource.Own own -> false;
            case WeightSource.Same same -> false;
        };
    }

    private static WeightSource source(MethodChoice method) {
        var chosen = Weightings.ALL.of(method);
        return chosen.method().source(chosen.settings());
    }

    /// Finds the weights below a node; empty where they are given.
    ///
    /// @param scores by node and cell; those of the nodes below are there
    /// @param own weight of each node; one of weight 0 is left out
    static Optional<DerivedWeights> of(
            Prepared prepared, int node, MethodChoice method, double[][] scores, double[] own) {
        return switch (source(method)) {
            case WeightSource.Own given -> Optional.empty();
            case WeightSource.Same same -> Optional.empty();
            case WeightSource.Derived derived -> {
                var effective = effective(prepared.tree(), node, own);
                int[] parts =
                        Arrays.stream(parts(prepared.tree(), node, method))
                                .filter(part -> effective[part] > 0)
                                .toArray();
                var columns =
                        Arrays.stream(parts)
                                .mapToObj(part -> prepared.grid().base(scores[part]))
                                .toArray(double[][]::new);
                var target = Arrays.stream(parts).mapToDouble(part -> effective[part]).toArray();
                var found =
                        derived.derivation()
                                .find(columns, target)
                                .orElseThrow(() -> none(prepared.tree().code(node)));
                yield Optional.of(
                        new DerivedWeights(
                                method, parts, found.weights(), target, found.influence()));
            }
        };
    }

    private static int[] parts(Tree tree, int node, MethodChoice method) {
        var chosen = Weightings.ALL.of(method);
        return switch (chosen.method().parts(chosen.settings())) {
            case CHILDREN -> tree.childrenOf(node);
            case INDICATORS ->
                    Arrays.stream(tree.indicatorsBelow(node)).map(tree::nodeOf).toArray();
        };
    }

    /// What the weights of the nodes below a node come to, by node; those of its children are their
    /// own.
    private static double[] effective(Tree tree, int above, double[] own) {
        var effective = new double[tree.size()];
        effective[above] = 1;
        for (int node = above; node < tree.size(); node++) {
            double all = 0;
            for (int child : tree.childrenOf(node)) {
                all += own[child];
            }
            for (int child : tree.childrenOf(node)) {
                double share = node == above || all == 0 ? own[child] : own[child] / all;
                effective[child] = effective[node] * share;
            }
        }
        return effective;
    }

    /// Gives the parts their weights, and each node between them and the node above the sum of what
    /// is below it. Below one that gets nothing, weights stay as they are.
    ///
    /// @param above the node whose parts they are
    /// @param own is written
    void put(Tree tree, int above, double[] own) {
        var sums = new double[tree.size()];
        var isThere = new boolean[tree.size()];
        for (int i = 0; i < parts.length; i++) {
            for (int node = parts[i]; node != above; node = tree.parent(node)) {
                sums[node] += weights[i];
                isThere[node] = true;
            }
        }
        sums[above] = 1;
        for (int node = above + 1; node < tree.size(); node++) {
            if (isThere[node] && sums[tree.parent(node)] > 0) {
                own[node] = sums[node];
            }
        }
    }

    private static RimException none(String node) {
        return new RimException(
                "No weights can be derived below node '"
                        + node
                        + "' (expected at least three units with a score in all of its nodes, and no"
                        + " node with the same score everywhere)");
    }
}

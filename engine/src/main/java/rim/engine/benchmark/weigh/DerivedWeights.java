package rim.engine.benchmark.weigh;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.prepare.Prepared;
import rim.engine.kernel.weight.CorrelationWeights;
import rim.engine.kernel.weight.InfluenceWeights;
import rim.engine.method.weighting.WeightingMethod.WeightSource;
import rim.engine.method.weighting.Weightings;
import rim.schemas.RimException;
import rim.schemas.methodology.MethodChoice;

/// Weights of the nodes below a node, found over the scores of all units in the base years.
///
/// @param method by which they were found
/// @param children the nodes, by number
/// @param weights of them
/// @param meanCorrelation of the nodes with their arithmetic mean under these weights; empty where
///   it does not vary
/// @param influence what each node's influence is with them; null where the method does not say
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record DerivedWeights(
        MethodChoice method,
        int[] children,
        double[] weights,
        OptionalDouble meanCorrelation,
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
                int[] children =
                        Arrays.stream(prepared.tree().childrenOf(node))
                                .filter(child -> own[child] > 0)
                                .toArray();
                var columns =
                        Arrays.stream(children)
                                .mapToObj(child -> prepared.grid().base(scores[child]))
                                .toArray(double[][]::new);
                var target = Arrays.stream(children).mapToDouble(child -> own[child]).toArray();
                var found =
                        derived.derivation()
                                .find(columns, target)
                                .orElseThrow(() -> none(prepared.tree().code(node)));
                yield Optional.of(
                        new DerivedWeights(
                                method,
                                children,
                                found.weights(),
                                CorrelationWeights.mean(columns, found.weights()),
                                found.influence()));
            }
        };
    }

    private static RimException none(String node) {
        return new RimException(
                "No weights can be derived below node '"
                        + node
                        + "' (expected at least three units with a score in all of its nodes, and no"
                        + " node with the same score everywhere)");
    }
}

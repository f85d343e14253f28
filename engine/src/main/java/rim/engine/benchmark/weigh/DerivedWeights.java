package rim.engine.benchmark.weigh;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.prepare.Prepared;
import rim.engine.kernel.multivariate.HandbookWeights;
import rim.engine.kernel.multivariate.PrincipalComponents;
import rim.engine.kernel.weight.Influence;
import rim.engine.kernel.weight.InfluenceWeights;
import rim.schemas.RimException;
import rim.schemas.methodology.Weighting;

/// Weights of the nodes below a node, found over the scores of all units in the base years.
///
/// @param method by which they were found
/// @param children the nodes, by number
/// @param weights of them
/// @param influence what each node's influence is with them; null for principal components
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record DerivedWeights(
        Weighting method, int[] children, double[] weights, @Nullable InfluenceWeights influence) {

    /// Finds the weights below a node and writes them among all; null where they are given.
    ///
    /// @param scores by node and cell; those of the nodes below are there
    static @Nullable DerivedWeights of(
            Prepared prepared, int node, Weighting method, double[][] scores, double[] all) {
        var tree = prepared.tree();
        int[] children =
                Arrays.stream(tree.childrenOf(node)).filter(child -> all[child] > 0).toArray();
        var found =
                switch (method) {
                    case Weighting.Given given -> null;
                    case Weighting.Equal equal -> null;
                    case Weighting.PrincipalComponents pca ->
                            principal(pca, children, columns(prepared, children, scores));
                    case Weighting.EqualInfluence influence ->
                            influence(
                                    influence, children, columns(prepared, children, scores), all);
                };
        if (found == null) {
            return null;
        }
        if (found.weights.length == 0) {
            throw new RimException(
                    "No weights can be derived below node '"
                            + tree.code(node)
                            + "' (expected at least three units with a score in all of its nodes, and no"
                            + " node with the same score everywhere)");
        }
        for (int i = 0; i < children.length; i++) {
            all[children[i]] = found.weights[i];
        }
        return found;
    }

    private static double[][] columns(Prepared prepared, int[] children, double[][] scores) {
        return Arrays.stream(children)
                .mapToObj(child -> prepared.grid().base(scores[child]))
                .toArray(double[][]::new);
    }

    private static DerivedWeights principal(
            Weighting.PrincipalComponents pca, int[] children, double[][] columns) {
        var factors = pca.factors();
        var weights =
                factors == null
                        ? HandbookWeights.of(columns)
                        : PrincipalComponents.of(columns)
                                .map(p ->
                                        HandbookWeights.of(p, Math.min(factors, children.length)));
        return new DerivedWeights(pca, children, weights.orElse(new double[0]), null);
    }

    private static DerivedWeights influence(
            Weighting.EqualInfluence method, int[] children, double[][] columns, double[] all) {
        var target = Arrays.stream(children).mapToDouble(child -> all[child]).toArray();
        var measure =
                switch (method.measure()) {
                    case CORRELATION -> Influence.CORRELATION;
                    case SQUARED_CORRELATION -> Influence.SQUARED_CORRELATION;
                };
        var found = InfluenceWeights.of(columns, target, measure);
        return new DerivedWeights(
                method,
                children,
                found.map(InfluenceWeights::weights).orElse(new double[0]),
                found.orElse(null));
    }
}

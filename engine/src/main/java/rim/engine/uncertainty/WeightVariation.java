package rim.engine.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Benchmark;
import rim.engine.kernel.weight.VariedWeights;
import rim.schemas.methodology.Uncertainty;

/// How the weights of the children of one aggregate are varied.
///
/// @param children numbers of the nodes
/// @param noise share of itself by which each weight may differ; NaN for the whole simplex
/// @param least share of each child
/// @param orders of importance, places among the children
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record WeightVariation(int[] children, double noise, double[] least, List<int[]> orders) {

    /// Those of all aggregates that are meant; none when weights are not varied. An aggregate of
    /// one child that counts has nothing to vary.
    static List<WeightVariation> of(Benchmark benchmark, Uncertainty.@Nullable Weights weights) {
        var made = new ArrayList<WeightVariation>();
        var tree = benchmark.tree();
        for (int node = 0; weights != null && node < tree.size(); node++) {
            int[] children = tree.children(node);
            boolean isMeant =
                    weights.nodes().isEmpty() || weights.nodes().contains(tree.code(node));
            if (Arrays.stream(children).filter(tree::counts).count() > 1 && isMeant) {
                var noise = weights.noise();
                var codes = Arrays.stream(children).mapToObj(tree::code).toList();
                made.add(
                        new WeightVariation(
                                children,
                                noise == null ? Double.NaN : noise,
                                codes.stream().mapToDouble(weights::leastOf).toArray(),
                                weights.order().stream()
                                        .filter(codes::containsAll)
                                        .map(o -> o.stream().mapToInt(codes::indexOf).toArray())
                                        .toList()));
            }
        }
        return made;
    }

    int dimensions() {
        return Double.isNaN(noise) ? children.length - 1 : children.length;
    }

    /// What a scenario leaves out stays out.
    void apply(double[] weights, double[] coordinates) {
        var own = Arrays.stream(children).mapToDouble(child -> weights[child]).toArray();
        var varied =
                Double.isNaN(noise)
                        ? anywhere(coordinates, own)
                        : VariedWeights.noisy(own, noise, coordinates);
        for (int i = 0; i < children.length; i++) {
            weights[children[i]] = own[i] > 0 ? varied[i] : 0;
        }
    }

    /// A point of the simplex of those that are there.
    private double[] anywhere(double[] coordinates, double[] own) {
        var weights = VariedWeights.above(coordinates, least, own);
        for (int[] order : orders) {
            weights =
                    VariedWeights.inOrder(
                            weights, Arrays.stream(order).filter(i -> own[i] > 0).toArray());
        }
        return weights;
    }
}

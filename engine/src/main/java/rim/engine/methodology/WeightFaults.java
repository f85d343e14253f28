package rim.engine.methodology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import rim.schemas.methodology.Node;
import rim.schemas.methodology.Uncertainty;

/// Whether the limits within which weights are varied leave any weights.
final class WeightFaults {
    private static final String PLACE = "/uncertainty/weights";

    /// @param tree of the methodology
    static List<String> of(Uncertainty.Weights weights, Node tree) {
        var faults = new ArrayList<String>();
        boolean isLimited = !weights.least().isEmpty() || !weights.order().isEmpty();
        if (weights.noise() != null && isLimited) {
            faults.add(
                    PLACE
                            + "/noise: limits are for the whole simplex (expected no 'noise', or neither"
                            + " 'least' nor 'order')");
        }
        var unknown = new HashSet<>(weights.least().keySet());
        tree.all()
                .forEach(node -> {
                    node.children().forEach(child -> unknown.remove(child.code()));
                    double together =
                            node.children().stream()
                                    .mapToDouble(c -> weights.leastOf(c.code()))
                                    .sum();
                    if (together > 1) {
                        faults.add(
                                PLACE
                                        + "/least: "
                                        + together
                                        + " in all below '"
                                        + node.code()
                                        + "' (expected 1 at most)");
                    }
                });
        unknown.stream()
                .sorted()
                .forEach(
                        code -> faults.add(PLACE + "/least: no node '" + code + "' with siblings"));
        tree.all()
                .filter(node -> !node.counts() && weights.leastOf(node.code()) > 0)
                .forEach(node ->
                        faults.add(
                                PLACE
                                        + "/least: '"
                                        + node.code()
                                        + "' weighs 0, which is not varied (expected a weight in the tree, or"
                                        + " no least)"));
        for (int i = 0; i < weights.order().size(); i++) {
            order(PLACE + "/order/" + i, weights, weights.order().get(i), tree, faults);
        }
        return faults;
    }

    private static void order(
            String place,
            Uncertainty.Weights weights,
            List<String> order,
            Node tree,
            List<String> faults) {
        boolean areSiblings =
                tree.all()
                        .map(node -> node.children().stream().map(Node::code).toList())
                        .anyMatch(below -> below.containsAll(order));
        tree.all()
                .filter(node -> !node.counts() && order.contains(node.code()))
                .forEach(node ->
                        faults.add(
                                place
                                        + ": '"
                                        + node.code()
                                        + "' weighs 0, which is not varied (expected a weight in the tree)"));
        if (!areSiblings) {
            faults.add(place + ": " + order + " (expected nodes below one node)");
        }
        if (order.stream().map(weights::leastOf).distinct().count() > 1) {
            faults.add(
                    place + ": nodes with different 'least' (expected the same for all of them)");
        }
        // itself is one of them
        long sharing =
                weights.order().stream().filter(o -> !Collections.disjoint(o, order)).count();
        if (sharing > 1) {
            faults.add(place + ": a node in two orders (expected one for each)");
        }
    }

    private WeightFaults() {}
}

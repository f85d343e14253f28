package rim.schemas.methodology;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whether the parameters of an aggregation fit the nodes that it puts together.
final class AggregationFaults {
    private final String place;
    private final String code;
    private final List<String> below;
    private final int count;
    private final List<String> faults = new ArrayList<>();

    private AggregationFaults(String place, Node node) {
        this.place = place;
        this.code = node.code();
        this.below = node.children().stream().map(Node::code).toList();
        this.count = below.size();
    }

    /// @param place of the aggregation in the file
    /// @param node that has it
    static List<String> of(String place, Node node, Aggregation method) {
        var found = new AggregationFaults(place, node);
        switch (method) {
            case Aggregation.OrderedWeights ordered -> found.ordered("", ordered.order());
            case Aggregation.GeographicOrderedWeights near -> found.ordered("/order", near.order());
            case Aggregation.DirectionalBenefit benefit -> found.direction(benefit.direction());
            case Aggregation.OrderM benefit -> found.orderM(benefit);
            case Aggregation.BenefitOfDoubt benefit ->
                    found.shares(benefit.least(), benefit.most());
            case Aggregation.GeometricBenefit benefit ->
                    found.shares(benefit.least(), benefit.most());
            case Aggregation.UndesirableBenefit benefit -> found.undesirable(benefit);
            case Aggregation.VarianceBenefit benefit -> {}
            case Aggregation.Factor factor -> found.number("/components", factor.components());
            case Aggregation.MixedFactor factor -> {}
            case Aggregation.Arithmetic mean -> {}
            case Aggregation.Geometric mean -> {}
            case Aggregation.Harmonic mean -> {}
            case Aggregation.Power mean -> {}
            case Aggregation.MazziottaPareto index -> {}
            case Aggregation.MeanMin meanMin -> {}
            case Aggregation.Wroclaw wroclaw -> {}
            case Aggregation.MultiDirectionalBenefit benefit -> {}
            case Aggregation.Copeland copeland -> {}
        }
        return found.faults;
    }

    private void add(String further, String fault) {
        faults.add(place + further + ": " + fault);
    }

    private void ordered(String further, Aggregation.Order ordered) {
        var weights = ordered.weights();
        int said =
                (weights.isEmpty() ? 0 : 1)
                        + (ordered.best() == null ? 0 : 1)
                        + (ordered.worst() == null ? 0 : 1);
        if (said != 1) {
            add(further, "expected one of 'weights', 'best' and 'worst'");
            return;
        }
        if (!weights.isEmpty() && weights.size() != count) {
            add(further + "/weights", weights.size() + " weights (expected " + each());
        }
        if (!weights.isEmpty() && weights.stream().allMatch(weight -> weight == 0)) {
            add(further + "/weights", "all are 0 (expected one above 0)");
        }
        number(further + "/best", ordered.best());
        number(further + "/worst", ordered.worst());
    }

    private String each() {
        return count + ", one for each node below '" + code + "')";
    }

    private void number(String further, @Nullable Integer number) {
        if (number != null && number > count) {
            add(further, number + " of " + count + " nodes below '" + code + "'");
        }
    }

    private void direction(List<Double> direction) {
        if (!direction.isEmpty()
                && (direction.size() != count || direction.stream().allMatch(d -> d == 0))) {
            add(
                    "/direction",
                    "expected "
                            + count
                            + " numbers, not all 0, one for each node below '"
                            + code
                            + "'");
        }
    }

    private void orderM(Aggregation.OrderM benefit) {
        direction(benefit.direction());
        likeness(benefit.likeness());
    }

    private void undesirable(Aggregation.UndesirableBenefit benefit) {
        shares(benefit.least(), benefit.most());
        known("/undesirable", benefit.undesirable());
        known("/order", benefit.order());
        if (benefit.undesirable().size() == count) {
            add("/undesirable", "all nodes below '" + code + "' (expected one that is not)");
        }
        if (!benefit.likeness().variables().isEmpty() && benefit.robust() == null) {
            add("/robust", "units alike are drawn more often, but none are drawn (expected it)");
        }
        likeness(benefit.likeness());
    }

    private void known(String further, List<String> named) {
        for (String each : named) {
            if (!below.contains(each)) {
                add(
                        further,
                        "'" + each + "' (expected some of " + below + " below '" + code + "')");
            }
        }
    }

    private void likeness(Likeness likeness) {
        var bandwidths = likeness.bandwidths();
        int columns = likeness.variables().size();
        if (!bandwidths.isEmpty() && bandwidths.size() != columns) {
            add(
                    "/bandwidths",
                    bandwidths.size()
                            + " (expected "
                            + columns
                            + ", one for each column of 'on' and 'ordinal', or none)");
            return;
        }
        for (int i = 0; i < bandwidths.size(); i++) {
            boolean isOrdinal = i >= likeness.on().size();
            if (isOrdinal ? bandwidths.get(i) > 1 : bandwidths.get(i) == 0) {
                add(
                        "/bandwidths/" + i,
                        bandwidths.get(i)
                                + " for '"
                                + likeness.variables().get(i)
                                + "' (expected "
                                + (isOrdinal ? "0 to 1)" : "more than 0)"));
            }
        }
    }

    private void shares(@Nullable Double lower, @Nullable Double upper) {
        double least = Objects.requireNonNullElse(lower, 0.0);
        double most = Objects.requireNonNullElse(upper, 1.0);
        if (least > most || least * count > 1 || most * count < 1) {
            add(
                    "",
                    "shares from "
                            + least
                            + " to "
                            + most
                            + " cannot add up to 1 over the "
                            + count
                            + " nodes below '"
                            + code
                            + "'");
        }
    }
}

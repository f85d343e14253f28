package rim.engine.method.aggregation;

import static rim.engine.method.MethodParameter.optional;
import static rim.engine.method.ValueType.count;
import static rim.engine.method.ValueType.listOf;
import static rim.engine.method.ValueType.number;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rim.engine.method.MethodFault;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;

/// Weights by order of the scores, the greatest first: as they are given, or the mean of some of
/// the greatest or of the least. One of the three.
final class OrderWeights {
    static final MethodParameter<List<Double>> WEIGHTS =
            optional(
                    "weights",
                    listOf(number().from(0)),
                    "For the greatest score, the second and so on; one of the three.");
    static final MethodParameter<Integer> BEST =
            optional("best", count().from(1), "The mean of so many of the greatest.");
    static final MethodParameter<Integer> WORST =
            optional("worst", count().from(1), "The mean of so many of the least.");

    /// The weights over so many nodes; those that are given as they are.
    static double[] over(MethodSettings settings, int nodes) {
        var given = settings.find(WEIGHTS);
        if (given.isPresent()) {
            return given.get().stream().mapToDouble(Double::doubleValue).toArray();
        }
        var best = settings.find(BEST);
        var worst = settings.find(WORST);
        var made = new double[nodes];
        for (int i = 0; i < nodes; i++) {
            if (best.isPresent()) {
                made[i] = i < best.get() ? 1 : 0;
            } else if (worst.isPresent()) {
                made[i] = i >= nodes - worst.get() ? 1 : 0;
            }
        }
        return made;
    }

    /// @param place of the three in the method
    static List<MethodFault> faults(String place, MethodSettings settings, AggregateNode node) {
        long said =
                Stream.of(WEIGHTS, BEST, WORST).filter(p -> settings.find(p).isPresent()).count();
        if (said != 1) {
            return List.of(new MethodFault(place, "expected one of 'weights', 'best' and 'worst'"));
        }
        var faults = new ArrayList<MethodFault>();
        settings.find(WEIGHTS)
                .ifPresent(weights -> {
                    if (weights.size() != node.count()) {
                        faults.add(
                                new MethodFault(
                                        place + "/weights",
                                        weights.size()
                                                + " weights (expected "
                                                + node.count()
                                                + ", one for each node below '"
                                                + node.code()
                                                + "')"));
                    }
                    if (weights.stream().allMatch(weight -> weight == 0)) {
                        faults.add(
                                new MethodFault(
                                        place + "/weights", "all are 0 (expected one above 0)"));
                    }
                });
        settings.find(BEST).flatMap(n -> node.more(place + "/best", n)).ifPresent(faults::add);
        settings.find(WORST).flatMap(n -> node.more(place + "/worst", n)).ifPresent(faults::add);
        return faults;
    }

    private OrderWeights() {}
}

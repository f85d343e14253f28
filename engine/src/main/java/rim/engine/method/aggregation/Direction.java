package rim.engine.method.aggregation;

import static rim.engine.method.MethodParameter.optional;
import static rim.engine.method.ValueType.listOf;
import static rim.engine.method.ValueType.number;

import java.util.Arrays;
import java.util.List;
import rim.engine.method.MethodFault;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;

/// How much of one node stands for how much of another.
final class Direction {
    static final MethodParameter<List<Double>> DIRECTION =
            optional(
                    "direction",
                    listOf(number().from(0)),
                    "How much of each node below, not all 0; without it, all the same.");

    /// Over the nodes that count.
    static double[] of(MethodSettings settings, UnitsOfYear units) {
        var all = settings.find(DIRECTION).orElse(List.of());
        return Arrays.stream(units.positions())
                .mapToDouble(position -> all.isEmpty() ? 1 : all.get(position))
                .toArray();
    }

    static List<MethodFault> faults(MethodSettings settings, AggregateNode node) {
        var direction = settings.find(DIRECTION).orElse(List.of());
        boolean fits =
                direction.isEmpty()
                        || (direction.size() == node.count()
                                && direction.stream().anyMatch(d -> d != 0));
        return fits
                ? List.of()
                : List.of(
                        new MethodFault(
                                "/direction",
                                "expected "
                                        + node.count()
                                        + " numbers, not all 0, one for each node below '"
                                        + node.code()
                                        + "'"));
    }

    private Direction() {}
}

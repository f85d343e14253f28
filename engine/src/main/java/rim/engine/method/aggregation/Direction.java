package rim.engine.method.aggregation;

import static rim.engine.method.Parameter.optional;
import static rim.engine.method.ParameterType.listOf;
import static rim.engine.method.ParameterType.number;

import java.util.Arrays;
import java.util.List;
import rim.engine.method.Fault;
import rim.engine.method.Parameter;
import rim.engine.method.Settings;

/// How much of one node stands for how much of another.
final class Direction {
    static final Parameter<List<Double>> DIRECTION =
            optional(
                    "direction",
                    listOf(number().from(0)),
                    "How much of each node below, not all 0; without it, all the same.");

    /// Over the nodes that count.
    static double[] of(Settings settings, UnitsOfYear units) {
        var all = settings.find(DIRECTION).orElse(List.of());
        return Arrays.stream(units.positions())
                .mapToDouble(position -> all.isEmpty() ? 1 : all.get(position))
                .toArray();
    }

    static List<Fault> faults(Settings settings, AggregateNode node) {
        var direction = settings.find(DIRECTION).orElse(List.of());
        boolean fits =
                direction.isEmpty()
                        || (direction.size() == node.count()
                                && direction.stream().anyMatch(d -> d != 0));
        return fits
                ? List.of()
                : List.of(
                        new Fault(
                                "/direction",
                                "expected "
                                        + node.count()
                                        + " numbers, not all 0, one for each node below '"
                                        + node.code()
                                        + "'"));
    }

    private Direction() {}
}

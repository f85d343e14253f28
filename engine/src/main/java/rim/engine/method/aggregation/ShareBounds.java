package rim.engine.method.aggregation;

import static rim.engine.method.Parameter.byDefault;
import static rim.engine.method.ParameterType.share;

import java.util.List;
import rim.engine.kernel.frontier.ShareLimits;
import rim.engine.method.Fault;
import rim.engine.method.Parameter;
import rim.engine.method.Settings;

/// How much of its score a unit must, or may, take from each node.
final class ShareBounds {
    static final Parameter<Double> LEAST =
            byDefault(
                    "least",
                    share(),
                    0.0,
                    "Share of its score that a unit must take from each node.");
    static final Parameter<Double> MOST =
            byDefault(
                    "most",
                    share(),
                    1.0,
                    "Share of its score that a unit may take from each node.");

    static ShareLimits of(Settings settings, int nodes) {
        return ShareLimits.same(nodes, settings.of(LEAST), settings.of(MOST));
    }

    static List<Fault> faults(Settings settings, AggregateNode node) {
        double least = settings.of(LEAST);
        double most = settings.of(MOST);
        if (least <= most && least * node.count() <= 1 && most * node.count() >= 1) {
            return List.of();
        }
        return List.of(
                new Fault(
                        "",
                        "shares from "
                                + least
                                + " to "
                                + most
                                + " cannot add up to 1 over the "
                                + node.count()
                                + " nodes below '"
                                + node.code()
                                + "'"));
    }

    private ShareBounds() {}
}

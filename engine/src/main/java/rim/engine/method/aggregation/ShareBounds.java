package rim.engine.method.aggregation;

import static rim.engine.method.MethodParameter.byDefault;
import static rim.engine.method.ValueType.share;

import java.util.List;
import rim.engine.kernel.efficiency.ShareLimits;
import rim.engine.method.MethodFault;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;

/// How much of its score a unit must, or may, take from each node.
final class ShareBounds {
    static final MethodParameter<Double> LEAST =
            byDefault(
                    "least",
                    share(),
                    0.0,
                    "Share of its score that a unit must take from each node.");
    static final MethodParameter<Double> MOST =
            byDefault(
                    "most",
                    share(),
                    1.0,
                    "Share of its score that a unit may take from each node.");

    static ShareLimits of(MethodSettings settings, int nodes) {
        return ShareLimits.same(nodes, settings.of(LEAST), settings.of(MOST));
    }

    static List<MethodFault> faults(MethodSettings settings, AggregateNode node) {
        double least = settings.of(LEAST);
        double most = settings.of(MOST);
        if (least <= most && least * node.count() <= 1 && most * node.count() >= 1) {
            return List.of();
        }
        return List.of(
                new MethodFault(
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

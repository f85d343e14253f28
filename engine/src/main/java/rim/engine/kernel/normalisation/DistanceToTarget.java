package rim.engine.kernel.normalisation;

import java.util.Optional;

/// How much of the way to a target has been gone, `(x − min) / (target − min)`; where less is
/// better, `(max − x) / (max − target)`.
///
/// The worst base value has 0 and the target, in the units of the indicator, 1.
public final class DistanceToTarget {

    /// Empty when there are no values, or the target is no better than the worst of them: then all
    /// have reached it.
    public static Optional<LinearScale> of(
            double[] base, Polarity polarity, double target, Cap cap) {
        double worst = BaseRange.of(base).worst(polarity);
        boolean isAhead = polarity == Polarity.POSITIVE ? target > worst : target < worst;
        return isAhead
                ? LinearScale.of(worst, target - worst, 0, 1).map(cap::applied)
                : Optional.empty();
    }

    private DistanceToTarget() {}
}

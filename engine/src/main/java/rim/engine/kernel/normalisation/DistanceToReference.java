package rim.engine.kernel.normalisation;

import java.util.Optional;

/// Distance to the value of a reference unit, `1 − (ref − x) / (ref − worst)`, where the worst base
/// value is the least, or the greatest where less is better.
///
/// The reference has 1 and the worst unit 0; better than the reference is more than 1 unless
/// capped.
public final class DistanceToReference {

    /// Empty when the reference has no value (NaN) or is itself the worst.
    ///
    /// @param reference value of the reference unit
    public static Optional<LinearScale> of(
            double[] base, Polarity polarity, double reference, Cap cap) {
        double worst = BaseRange.of(base).worst(polarity);
        return LinearScale.of(reference, reference - worst, 1, 1).map(cap::applied);
    }

    private DistanceToReference() {}
}

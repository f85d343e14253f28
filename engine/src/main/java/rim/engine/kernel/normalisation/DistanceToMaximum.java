package rim.engine.kernel.normalisation;

import java.util.Optional;

/// One minus the distance to the best base value, `1 − (max − x) / (max − min)`; where less is
/// better, `1 − (x − min) / (max − min)`.
///
/// The same line as {@link MinMaxNormalisation} from 0 to 1, told from the other end.
public final class DistanceToMaximum {

    /// Empty when there are no two different values.
    public static Optional<LinearScale> of(double[] base, Polarity polarity) {
        var range = BaseRange.of(base);
        return LinearScale.of(
                range.best(polarity), range.best(polarity) - range.worst(polarity), 1, 1);
    }

    private DistanceToMaximum() {}
}

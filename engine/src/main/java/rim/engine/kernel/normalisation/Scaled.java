package rim.engine.kernel.normalisation;

import java.util.Optional;

/// Scaling by given bounds, `(x − lower) / (upper − lower) · factor`; where less is better, `(upper
/// − x) / (upper − lower) · factor`.
///
/// The bounds are in the units of the indicator in either direction, the lower below the upper. A
/// value beyond them gets a score beyond 0 and the factor. See {@link Goalposts} for cutting off.
public final class Scaled {

    /// Empty when the bounds are equal.
    public static Optional<LinearScale> of(
            double lower, double upper, Polarity polarity, double factor) {
        return polarity == Polarity.POSITIVE
                ? LinearScale.of(lower, upper - lower, 0, factor)
                : LinearScale.of(upper, lower - upper, 0, factor);
    }

    private Scaled() {}
}

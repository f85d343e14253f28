package rim.engine.kernel.normalisation;

import java.util.Optional;

/// Goalposts: given bounds in the units of the indicator, `(x − lower) / (upper − lower)` kept
/// between 0 and 1, times a scale; where less is better, `(upper − x) / (upper − lower)`.
///
/// UNDP, *Human Development Report*, technical notes. The lower post is below the upper in either
/// direction, so that a negative indicator needs no turning round of its posts.
public final class Goalposts {

    /// What happens to a value beyond the posts.
    public enum Beyond {
        /// It counts as the post.
        TRUNCATE,
        /// It gets a score below 0 or above the scale.
        KEEP
    }

    /// Empty when the posts are equal.
    ///
    /// @param lower below the upper
    /// @param scale score at the better post, more than 0
    public static Optional<LinearScale> of(
            double lower, double upper, Polarity polarity, double scale, Beyond beyond) {
        if (lower > upper) {
            throw new IllegalArgumentException(
                    "Goalposts " + lower + " and " + upper + " (expected the lower first)");
        }
        var line = Scaled.of(lower, upper, polarity, scale);
        return switch (beyond) {
            case KEEP -> line;
            case TRUNCATE -> line.map(scaled -> scaled.within(0, scale));
        };
    }

    private Goalposts() {}
}

package rim.engine.kernel.normalisation;

import java.util.Optional;

/// Min-max: the least base value gets the lower end of a range and the greatest the upper, `(x −
/// min) / (max − min) · (upper − lower) + lower`; where less is better, `(max − x) / (max − min)
/// …`.
///
/// OECD/JRC Handbook (2008), step 5. A value beyond the base values gets a score beyond the range;
/// {@link LinearScale#within} cuts it off.
public final class MinMaxNormalisation {

    /// Empty when there are no two different values.
    public static Optional<LinearScale> of(
            double[] base, Polarity polarity, double lower, double upper) {
        var range = BaseRange.of(base);
        return LinearScale.of(
                range.worst(polarity),
                range.best(polarity) - range.worst(polarity),
                lower,
                upper - lower);
    }

    private MinMaxNormalisation() {}
}

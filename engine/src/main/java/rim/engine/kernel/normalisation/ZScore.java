package rim.engine.kernel.normalisation;

import java.util.Optional;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.Moments;

/// Standardisation, `(x − m) / s · sd + mean`, with the sample's standard deviation (n − 1); where
/// less is better, `(m − x) / s …`.
///
/// OECD/JRC Handbook (2008), step 5. Takes any values, negative ones too; its scores are negative
/// for about half of the units, so that no geometric or harmonic mean can follow.
public final class ZScore {

    /// Empty when there are no two different values.
    ///
    /// @param mean of the scores
    /// @param sd standard deviation of the scores, more than 0
    public static Optional<LinearScale> of(
            double[] base, Polarity polarity, double mean, double sd) {
        var range = BaseRange.of(base);
        if (!(range.least() < range.greatest())) {
            return Optional.empty();
        }
        var moments = Moments.of(Fitted.present(base));
        return LinearScale.of(
                moments.mean(), polarity.sign() * moments.standardDeviation(), mean, sd);
    }

    private ZScore() {}
}

package rim.engine.kernel.normalisation;

import java.util.Optional;
import rim.engine.kernel.Fitted;

/// Fraction of the best base value: `x / max`; where less is better, `min / x`, so that the best
/// unit has 1 and one with twice its value 1/2.
///
/// OECD/JRC Handbook (2008), step 5, distance to the leader. For values on a ratio scale: all base
/// values must be above 0 where less is better, and the greatest where more is better. A value of 0
/// or below has no fraction where less is better and stays missing (NaN).
///
/// @param best value that has 1
/// @param polarity of the indicator
public record FractionOfMaximum(double best, Polarity polarity) implements Fitted {

    /// Empty when there are no values or they are on no ratio scale, as said above.
    public static Optional<FractionOfMaximum> of(double[] base, Polarity polarity) {
        double best = BaseRange.of(base).best(polarity);
        return best > 0 && Double.isFinite(best)
                ? Optional.of(new FractionOfMaximum(best, polarity))
                : Optional.empty();
    }

    @Override
    public double applyAsDouble(double value) {
        return switch (polarity) {
            case POSITIVE -> value / best;
            case NEGATIVE -> value > 0 ? best / value : Double.NaN;
        };
    }
}

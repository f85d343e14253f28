package rim.engine.own;

import java.util.Arrays;
import java.util.Optional;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.normalisation.Polarity;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodSettings;
import rim.engine.method.ScoreRange;
import rim.engine.method.normalisation.BaseValues;
import rim.engine.method.normalisation.NormalisationMethod;

/// A normalisation of somebody else: 1 for the better half of the base values, 0 for the other.
public final class HalvesMethod implements NormalisationMethod {
    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "halves",
                        "The better half",
                        "1 where x is above the mean, else 0",
                        "Own work")
                .example(
                        "",
                        """
                        unit a
                        P    1
                        Q    2
                        R    9
                        """,
                        "0 0 1");
    }

    @Override
    public Optional<? extends Fitted> fit(MethodSettings settings, BaseValues base) {
        double mean = Arrays.stream(base.values()).average().orElse(Double.NaN);
        boolean moreIsBetter = base.polarity() == Polarity.POSITIVE;
        Fitted rule = x -> Double.isNaN(x) ? x : (moreIsBetter ? x > mean : x < mean) ? 1 : 0;
        return Optional.of(rule);
    }

    @Override
    public ScoreRange range(MethodSettings settings) {
        return ScoreRange.ZERO_TO_ONE;
    }
}

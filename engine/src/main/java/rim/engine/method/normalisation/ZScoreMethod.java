package rim.engine.method.normalisation;

import static rim.engine.method.MethodParameter.byDefault;
import static rim.engine.method.ValueType.number;

import java.util.Optional;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.normalisation.ZScore;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;
import rim.engine.method.ScoreRange;

final class ZScoreMethod implements NormalisationMethod {
    private static final MethodParameter<Double> MEAN =
            byDefault("mean", number(), 0.0, "The score of the mean.");
    private static final MethodParameter<Double> SD =
            byDefault("sd", number().above(0), 1.0, "What a standard deviation becomes.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "z_score",
                        "Distance from the mean in standard deviations",
                        "(x − m) / s · sd + mean, with mean m and standard deviation s (n − 1) of the base values; where less is better, (m − x) / s …",
                        "OECD/JRC Handbook (2008), step 5")
                .with(MEAN, SD)
                .example(
                        "'mean':100,'sd':10",
                        """
                        unit a
                        P    1
                        Q    2
                        R    3
                        """,
                        "90 100 110");
    }

    @Override
    public Optional<? extends Fitted> fit(MethodSettings settings, BaseValues base) {
        return ZScore.of(base.values(), base.polarity(), settings.of(MEAN), settings.of(SD));
    }

    /// Around 0, about half of the scores are below it; around more, the data decide.
    @Override
    public ScoreRange range(MethodSettings settings) {
        return settings.of(MEAN) > 0 ? ScoreRange.OF_DATA : ScoreRange.ANY;
    }
}

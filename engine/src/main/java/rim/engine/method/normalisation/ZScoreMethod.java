package rim.engine.method.normalisation;

import static rim.engine.method.Parameter.byDefault;
import static rim.engine.method.ParameterType.number;

import java.util.Optional;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.normalisation.ZScore;
import rim.engine.method.Card;
import rim.engine.method.Parameter;
import rim.engine.method.ScoreRange;
import rim.engine.method.Settings;

final class ZScoreMethod implements NormalisationMethod {
    private static final Parameter<Double> MEAN =
            byDefault("mean", number(), 0.0, "The score of the mean.");
    private static final Parameter<Double> SD =
            byDefault("sd", number().above(0), 1.0, "What a standard deviation becomes.");

    @Override
    public Card card() {
        return Card.of(
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
    public Optional<? extends Fitted> fit(Settings settings, BaseValues base) {
        return ZScore.of(base.values(), base.polarity(), settings.of(MEAN), settings.of(SD));
    }

    @Override
    public ScoreRange range(Settings settings) {
        return ScoreRange.ANY;
    }
}

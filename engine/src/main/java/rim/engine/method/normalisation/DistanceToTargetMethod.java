package rim.engine.method.normalisation;

import static rim.engine.method.Parameter.required;
import static rim.engine.method.ParameterType.number;

import java.util.Optional;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.normalisation.DistanceToTarget;
import rim.engine.method.Card;
import rim.engine.method.Parameter;
import rim.engine.method.ScoreRange;
import rim.engine.method.Settings;

final class DistanceToTargetMethod implements NormalisationMethod {
    private static final Parameter<Double> TARGET = required("target", number(), "What gets 1.");

    @Override
    public Card card() {
        return Card.of(
                        "distance_to_target",
                        "(x − min) / (target − min)",
                        "(x − min) / (target − min); where less is better, (max − x) / (max − target)",
                        "COINr (2022), distance to a target")
                .with(TARGET, Bounds.CAP, Bounds.SCALE)
                .example(
                        "'target':10,'cap':true",
                        """
                        unit a
                        P    2
                        Q    6
                        R    12
                        """,
                        "0 0.5 1");
    }

    @Override
    public Optional<? extends Fitted> fit(Settings settings, BaseValues base) {
        return DistanceToTarget.of(
                base.values(),
                base.polarity(),
                Bounds.scaled(settings, settings.of(TARGET), base),
                Bounds.cap(settings));
    }

    @Override
    public ScoreRange range(Settings settings) {
        return ScoreRange.from(0);
    }
}

package rim.engine.method.normalisation;

import static rim.engine.method.MethodParameter.required;
import static rim.engine.method.ValueType.number;

import java.util.Optional;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.normalisation.DistanceToTarget;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;
import rim.engine.method.ScoreRange;

final class DistanceToTargetMethod implements NormalisationMethod {
    private static final MethodParameter<Double> TARGET =
            required("target", number(), "What gets 1.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
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
    public Optional<? extends Fitted> fit(MethodSettings settings, BaseValues base) {
        return DistanceToTarget.of(
                base.values(),
                base.polarity(),
                Bounds.scaled(settings, settings.of(TARGET), base),
                Bounds.cap(settings));
    }

    @Override
    public String noRule(MethodSettings settings, BaseValues base) {
        return "the target is no better than the worst value";
    }

    @Override
    public ScoreRange range(MethodSettings settings) {
        return ScoreRange.from(0);
    }
}

package rim.engine.method.normalisation;

import java.util.Optional;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.normalisation.DistanceToMaximum;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodSettings;
import rim.engine.method.ScoreRange;

final class DistanceToMaxMethod implements NormalisationMethod {
    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "distance_to_max",
                        "1 − (max − x) / (max − min)",
                        "1 − (max − x) / (max − min); where less is better, 1 − (x − min) / (max − min)",
                        "COINr (2022), distance to the maximum")
                .example(
                        "",
                        """
                        unit a
                        P    2
                        Q    7
                        R    12
                        """,
                        "0 0.5 1");
    }

    @Override
    public Optional<? extends Fitted> fit(MethodSettings settings, BaseValues base) {
        return DistanceToMaximum.of(base.values(), base.polarity());
    }

    @Override
    public ScoreRange range(MethodSettings settings) {
        return ScoreRange.ZERO_TO_ONE;
    }
}

package rim.engine.method.normalisation;

import static rim.engine.method.MethodParameter.byDefault;
import static rim.engine.method.ValueType.number;
import static rim.engine.method.ValueType.truth;

import java.util.List;
import java.util.Optional;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.normalisation.LinearScale;
import rim.engine.kernel.normalisation.MinMaxNormalisation;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodFault;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;
import rim.engine.method.ScoreRange;

final class MinMaxMethod implements NormalisationMethod {
    private static final MethodParameter<Double> LOW =
            byDefault("low", number(), 0.0, "What the least base value becomes.");
    private static final MethodParameter<Double> HIGH =
            byDefault("high", number(), 1.0, "What the greatest base value becomes.");
    private static final MethodParameter<Boolean> CLIP =
            byDefault(
                    "clip",
                    truth(),
                    true,
                    "Whether a value beyond the base values gets the nearest bound.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "min_max",
                        "Least and greatest value become low and high",
                        "(x − min) / (max − min) · (high − low) + low; where less is better, (max − x) / (max − min) …",
                        "OECD/JRC Handbook (2008), step 5")
                .with(LOW, HIGH, CLIP)
                .example(
                        "'low':1,'high':100",
                        """
                        unit a
                        P    2
                        Q    7
                        R    12
                        """,
                        "1 50.5 100");
    }

    @Override
    public Optional<? extends Fitted> fit(MethodSettings settings, BaseValues base) {
        double low = settings.of(LOW);
        double high = settings.of(HIGH);
        Optional<LinearScale> scale =
                MinMaxNormalisation.of(base.values(), base.polarity(), low, high);
        return settings.of(CLIP) ? scale.map(s -> s.within(low, high)) : scale;
    }

    @Override
    public ScoreRange range(MethodSettings settings) {
        return settings.of(CLIP)
                ? new ScoreRange(settings.of(LOW), settings.of(HIGH))
                : ScoreRange.OF_DATA;
    }

    @Override
    public List<MethodFault> faults(MethodSettings settings) {
        return Bounds.faults(settings.of(LOW), settings.of(HIGH));
    }
}

package rim.engine.method.normalisation;

import static rim.engine.method.MethodParameter.byDefault;
import static rim.engine.method.MethodParameter.required;
import static rim.engine.method.ValueType.number;

import java.util.List;
import java.util.Optional;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.normalisation.Scaled;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodFault;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;

final class ScaledMethod implements NormalisationMethod {
    private static final MethodParameter<Double> LOW =
            required("low", number(), "What gets 0, in the unit of the indicator.");
    private static final MethodParameter<Double> HIGH =
            required("high", number(), "What gets the factor, in the unit of the indicator.");
    private static final MethodParameter<Double> FACTOR =
            byDefault("factor", number(), 100.0, "What the scores are multiplied by.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "scaled",
                        "(x − low) / (high − low) · factor, in the unit of the indicator",
                        "(x − low) / (high − low) · factor; where less is better, (high − x) / (high − low) · factor; beyond the bounds as straight",
                        "COINr (2022), scaling by given bounds")
                .with(LOW, HIGH, FACTOR)
                .example(
                        "'low':0,'high':50",
                        """
                        unit a
                        P    20
                        Q    60
                        """,
                        "40 120");
    }

    @Override
    public Optional<? extends Fitted> fit(MethodSettings settings, BaseValues base) {
        return Scaled.of(settings.of(LOW), settings.of(HIGH), base.polarity(), settings.of(FACTOR));
    }

    @Override
    public List<MethodFault> faults(MethodSettings settings) {
        return Bounds.faults(settings.of(LOW), settings.of(HIGH));
    }
}

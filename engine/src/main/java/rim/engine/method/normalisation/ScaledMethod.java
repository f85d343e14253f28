package rim.engine.method.normalisation;

import static rim.engine.method.Parameter.byDefault;
import static rim.engine.method.Parameter.required;
import static rim.engine.method.ParameterType.number;

import java.util.List;
import java.util.Optional;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.normalisation.Scaled;
import rim.engine.method.Card;
import rim.engine.method.Fault;
import rim.engine.method.Parameter;
import rim.engine.method.Settings;

final class ScaledMethod implements NormalisationMethod {
    private static final Parameter<Double> LOW =
            required("low", number(), "What gets 0, in the unit of the indicator.");
    private static final Parameter<Double> HIGH =
            required("high", number(), "What gets the factor, in the unit of the indicator.");
    private static final Parameter<Double> FACTOR =
            byDefault("factor", number(), 100.0, "What the scores are multiplied by.");

    @Override
    public Card card() {
        return Card.of(
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
    public Optional<? extends Fitted> fit(Settings settings, BaseValues base) {
        return Scaled.of(settings.of(LOW), settings.of(HIGH), base.polarity(), settings.of(FACTOR));
    }

    @Override
    public List<Fault> faults(Settings settings) {
        return Bounds.faults(settings.of(LOW), settings.of(HIGH));
    }
}

package rim.engine.method.normalisation;

import static rim.engine.method.Parameter.byDefault;
import static rim.engine.method.Parameter.required;
import static rim.engine.method.ParameterType.number;
import static rim.engine.method.ParameterType.truth;

import java.util.List;
import java.util.Optional;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.normalisation.Goalposts;
import rim.engine.method.Card;
import rim.engine.method.Fault;
import rim.engine.method.Parameter;
import rim.engine.method.Settings;

final class GoalpostsMethod implements NormalisationMethod {
    private static final Parameter<Double> LOW =
            required("low", number(), "The lower goalpost, whatever the direction.");
    private static final Parameter<Double> HIGH =
            required("high", number(), "The higher goalpost.");
    private static final Parameter<Double> FACTOR =
            byDefault("factor", number().above(0), 1.0, "What the scores are multiplied by.");
    private static final Parameter<Boolean> CLIP =
            byDefault("clip", truth(), true, "Whether scores stay between 0 and the factor.");

    @Override
    public Card card() {
        return Card.of(
                        "goalposts",
                        "(x − low) / (high − low) · factor",
                        "(x − low) / (high − low) · factor; where less is better, (high − x) / (high − low) · factor",
                        "UNDP, Human Development Report, technical notes")
                .with(LOW, HIGH, FACTOR, CLIP, Bounds.SCALE)
                .example(
                        "'low':20,'high':85",
                        """
                        unit a
                        P    20
                        Q    72
                        R    90
                        """,
                        "0 0.8 1");
    }

    @Override
    public Optional<? extends Fitted> fit(Settings settings, BaseValues base) {
        return Goalposts.of(
                Bounds.scaled(settings, settings.of(LOW), base),
                Bounds.scaled(settings, settings.of(HIGH), base),
                base.polarity(),
                settings.of(FACTOR),
                settings.of(CLIP) ? Goalposts.Beyond.TRUNCATE : Goalposts.Beyond.KEEP);
    }

    @Override
    public List<Fault> faults(Settings settings) {
        return Bounds.faults(settings.of(LOW), settings.of(HIGH));
    }
}

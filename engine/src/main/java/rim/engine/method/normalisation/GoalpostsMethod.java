package rim.engine.method.normalisation;

import static rim.engine.method.MethodParameter.byDefault;
import static rim.engine.method.MethodParameter.required;
import static rim.engine.method.ValueType.number;
import static rim.engine.method.ValueType.truth;

import java.util.List;
import java.util.Optional;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.normalisation.Goalposts;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodFault;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;

final class GoalpostsMethod implements NormalisationMethod {
    private static final MethodParameter<Double> LOW =
            required("low", number(), "The lower goalpost, whatever the direction.");
    private static final MethodParameter<Double> HIGH =
            required("high", number(), "The higher goalpost.");
    private static final MethodParameter<Double> FACTOR =
            byDefault("factor", number().above(0), 1.0, "What the scores are multiplied by.");
    private static final MethodParameter<Boolean> CLIP =
            byDefault("clip", truth(), true, "Whether scores stay between 0 and the factor.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
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
    public Optional<? extends Fitted> fit(MethodSettings settings, BaseValues base) {
        return Goalposts.of(
                Bounds.scaled(settings, settings.of(LOW), base),
                Bounds.scaled(settings, settings.of(HIGH), base),
                base.polarity(),
                settings.of(FACTOR),
                settings.of(CLIP) ? Goalposts.Beyond.TRUNCATE : Goalposts.Beyond.KEEP);
    }

    @Override
    public List<MethodFault> faults(MethodSettings settings) {
        return Bounds.faults(settings.of(LOW), settings.of(HIGH));
    }

    @Override
    public String noRule(MethodSettings settings, BaseValues base) {
        return "the goalposts are equal after the transformation";
    }
}

package rim.engine.method.transformation;

import static rim.engine.method.MethodParameter.required;
import static rim.engine.method.ValueType.count;
import static rim.engine.method.ValueType.number;

import java.util.Optional;
import rim.engine.kernel.PowerRoot;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;

final class PowerRootMethod implements TransformationMethod {
    private static final MethodParameter<Double> SKEWNESS_LIMIT =
            required("skewness_limit", number().above(0), "What skewness is brought to.");
    private static final MethodParameter<Integer> MAX_ROOT =
            required("max_root", count().from(1).to(10), "The greatest root that is tried.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "power_root",
                        "The smallest root that brings skewness to the limit",
                        "(x − min(0, least))^(1/N) with the smallest N = 1, 2, … that does",
                        "Regional Innovation Scoreboard, methodology reports since 2012")
                .with(SKEWNESS_LIMIT, MAX_ROOT)
                .example(
                        "'skewness_limit':0.5,'max_root':2",
                        """
                        unit a
                        P    0
                        Q    1
                        R    4
                        S    9
                        T    81
                        """,
                        "0 1 2 3 9");
    }

    @Override
    public Optional<Transformed> fit(MethodSettings settings, double[] original, double[] ruled) {
        var root = PowerRoot.of(ruled, settings.of(SKEWNESS_LIMIT), settings.of(MAX_ROOT));
        return root.root() == 1
                ? Optional.empty()
                : Optional.of(
                        new Transformed(
                                root, Transformed.From.TREATED, "power_root " + root.root()));
    }
}

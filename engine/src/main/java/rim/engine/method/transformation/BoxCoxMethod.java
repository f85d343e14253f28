package rim.engine.method.transformation;

import static rim.engine.method.MethodParameter.optional;
import static rim.engine.method.ValueType.number;

import java.util.Optional;
import rim.engine.kernel.treatment.BoxCox;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;

final class BoxCoxMethod implements TransformationMethod {
    private static final MethodParameter<Double> LAMBDA =
            optional(
                    "lambda",
                    number(),
                    "Without it, the one under which the values are likeliest to be normal.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "box_cox",
                        "(x^λ − 1) / λ of values shifted to a least of 1",
                        "((x − min + 1)^λ − 1) / λ, and ln(x − min + 1) for λ = 0",
                        "G. E. P. Box and D. R. Cox, An analysis of transformations, J. R. Stat. Soc."
                                + " B 26 (1964)")
                .with(LAMBDA, Skewed.UNLESS, Skewed.FROM)
                .example(
                        "'lambda':0.5",
                        """
                        unit a
                        P    0
                        Q    3
                        R    8
                        """,
                        "0 2 4");
    }

    @Override
    public Optional<Transformed> fit(MethodSettings settings, double[] original, double[] ruled) {
        if (Skewed.passes(settings, ruled)) {
            return Optional.empty();
        }
        var from = settings.of(Skewed.FROM);
        var values = from.of(original, ruled);
        return settings.find(LAMBDA)
                .map(lambda -> BoxCox.of(values, lambda))
                .orElseGet(() -> BoxCox.likeliest(values))
                .map(rule -> new Transformed(rule, from, "box_cox " + rule.lambda()));
    }
}

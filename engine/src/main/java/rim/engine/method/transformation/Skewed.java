package rim.engine.method.transformation;

import static rim.engine.method.MethodParameter.byDefault;
import static rim.engine.method.MethodParameter.optional;
import static rim.engine.method.ParameterGroup.group;
import static rim.engine.method.ValueType.choice;
import static rim.engine.method.ValueType.number;
import static rim.engine.method.ValueType.option;

import rim.engine.kernel.treatment.Shape;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;
import rim.engine.method.transformation.Transformed.From;

/// When values are transformed, and which.
final class Skewed {
    private static final MethodParameter<Double> SKEWNESS =
            byDefault(
                    "skewness",
                    number().above(0),
                    Shape.Limits.USUAL.skewness(),
                    "Limit of its absolute value.");
    private static final MethodParameter<Double> KURTOSIS =
            byDefault("kurtosis", number(), Shape.Limits.USUAL.kurtosis(), "Its limit.");

    static final MethodParameter<MethodSettings> UNLESS =
            optional(
                    "unless",
                    group(SKEWNESS, KURTOSIS),
                    "Not where skewness is within its limit or kurtosis below its own; without it,"
                            + " always.");
    static final MethodParameter<From> FROM =
            byDefault(
                    "from",
                    choice(option("treated", From.TREATED), option("original", From.ORIGINAL)),
                    From.TREATED,
                    "What is transformed: values as the outlier rule left them, or as they were.");

    /// Whether values pass the limits as they are.
    static boolean passes(MethodSettings settings, double[] values) {
        return settings.find(UNLESS)
                .map(limits -> new Shape.Limits(limits.of(SKEWNESS), limits.of(KURTOSIS)))
                .filter(limits -> Shape.of(values).passes(limits))
                .isPresent();
    }

    private Skewed() {}
}

package rim.engine.method.transformation;

import static rim.engine.method.Parameter.byDefault;
import static rim.engine.method.Parameter.optional;
import static rim.engine.method.ParameterGroup.group;
import static rim.engine.method.ParameterType.choice;
import static rim.engine.method.ParameterType.number;
import static rim.engine.method.ParameterType.option;

import rim.engine.kernel.treatment.Shape;
import rim.engine.method.Parameter;
import rim.engine.method.Settings;
import rim.engine.method.transformation.Transformed.From;

/// When values are transformed, and which.
final class Skewed {
    private static final Parameter<Double> SKEWNESS =
            byDefault(
                    "skewness",
                    number().above(0),
                    Shape.Limits.USUAL.skewness(),
                    "Limit of its absolute value.");
    private static final Parameter<Double> KURTOSIS =
            byDefault("kurtosis", number(), Shape.Limits.USUAL.kurtosis(), "Its limit.");

    static final Parameter<Settings> UNLESS =
            optional(
                    "unless",
                    group(SKEWNESS, KURTOSIS),
                    "Not where skewness is within its limit or kurtosis below its own; without it,"
                            + " always.");
    static final Parameter<From> FROM =
            byDefault(
                    "from",
                    choice(option("treated", From.TREATED), option("original", From.ORIGINAL)),
                    From.TREATED,
                    "What is transformed: values as the outlier rule left them, or as they were.");

    /// Whether values pass the limits as they are.
    static boolean passes(Settings settings, double[] values) {
        return settings.find(UNLESS)
                .map(limits -> new Shape.Limits(limits.of(SKEWNESS), limits.of(KURTOSIS)))
                .filter(limits -> Shape.of(values).passes(limits))
                .isPresent();
    }

    private Skewed() {}
}

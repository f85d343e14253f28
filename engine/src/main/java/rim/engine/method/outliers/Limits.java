package rim.engine.method.outliers;

import static rim.engine.method.Parameter.required;
import static rim.engine.method.ParameterType.choice;
import static rim.engine.method.ParameterType.option;

import java.util.function.DoublePredicate;
import rim.engine.kernel.Fitted;
import rim.engine.method.Parameter;
import rim.engine.method.Settings;

/// What is done with outliers.
///
/// @param value what becomes of a value
/// @param counts whether a value has a say in the bounds of a normalisation
public record Limits(Fitted value, DoublePredicate counts) {
    static final Parameter<Action> ACTION =
            required(
                    "action",
                    choice(option("replace", Action.REPLACE), option("exclude", Action.EXCLUDE)),
                    "replace: by the nearest value that is no outlier; exclude: from the bounds, so"
                            + " that its score is that of a bound.");

    /// What is done with an outlier.
    enum Action {
        REPLACE,
        EXCLUDE
    }

    /// Every value stays and counts.
    public static Limits none() {
        return replacing(value -> value);
    }

    /// Every value counts.
    public static Limits replacing(Fitted rule) {
        return new Limits(rule, value -> true);
    }

    static Limits of(Settings settings, Fitted replacing, DoublePredicate isOutlier) {
        return switch (settings.of(ACTION)) {
            case REPLACE -> replacing(replacing);
            case EXCLUDE -> new Limits(value -> value, isOutlier.negate());
        };
    }
}

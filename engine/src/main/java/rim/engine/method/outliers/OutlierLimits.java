package rim.engine.method.outliers;

import static rim.engine.method.MethodParameter.required;
import static rim.engine.method.ValueType.choice;
import static rim.engine.method.ValueType.option;

import java.util.function.DoublePredicate;
import rim.engine.kernel.Fitted;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;

/// What is done with outliers.
///
/// @param value what becomes of a value
/// @param counts whether a value has a say in the bounds of a normalisation
public record OutlierLimits(Fitted value, DoublePredicate counts) {
    static final MethodParameter<Action> ACTION =
            required(
                    "action",
                    choice(option("replace", Action.REPLACE), option("exclude", Action.EXCLUDE)),
                    "replace: by the nearest value that is not an outlier; exclude: from the bounds, so"
                            + " that its score is that of a bound.");

    /// What is done with an outlier.
    enum Action {
        REPLACE,
        EXCLUDE
    }

    /// Every value stays and counts.
    public static OutlierLimits none() {
        return replacing(value -> value);
    }

    /// Every value counts.
    public static OutlierLimits replacing(Fitted rule) {
        return new OutlierLimits(rule, value -> true);
    }

    static OutlierLimits of(MethodSettings settings, Fitted replacing, DoublePredicate isOutlier) {
        return switch (settings.of(ACTION)) {
            case REPLACE -> replacing(replacing);
            case EXCLUDE -> new OutlierLimits(value -> value, isOutlier.negate());
        };
    }
}

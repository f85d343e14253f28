package rim.engine.method.normalisation;

import static rim.engine.method.MethodParameter.byDefault;
import static rim.engine.method.ValueType.choice;
import static rim.engine.method.ValueType.option;
import static rim.engine.method.ValueType.truth;

import java.util.List;
import rim.engine.kernel.normalisation.Cap;
import rim.engine.method.MethodFault;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;

/// What normalisations with given bounds have in common.
final class Bounds {
    static final MethodParameter<Scale> SCALE =
            byDefault(
                    "scale",
                    choice(option("natural", Scale.NATURAL), option("treated", Scale.TREATED)),
                    Scale.NATURAL,
                    "natural: in the unit of the indicator, and through the same transformation as"
                            + " its values; treated: on the scale after it.");
    static final MethodParameter<Boolean> CAP =
            byDefault("cap", truth(), false, "Whether no score exceeds 1.");

    /// What a bound is measured in.
    enum Scale {
        NATURAL,
        TREATED
    }

    /// A bound on the scale of treated values.
    static double scaled(MethodSettings settings, double bound, BaseValues base) {
        return switch (settings.of(SCALE)) {
            case NATURAL -> base.transformation().applyAsDouble(bound);
            case TREATED -> bound;
        };
    }

    static Cap cap(MethodSettings settings) {
        return settings.of(CAP) ? Cap.AT_ONE : Cap.NONE;
    }

    /// That the lower bound is not below the higher.
    static List<MethodFault> faults(double low, double high) {
        return low < high
                ? List.of()
                : List.of(
                        new MethodFault(
                                "",
                                "low "
                                        + low
                                        + " is not below high "
                                        + high
                                        + " (expected so in either direction: 'direction' says which"
                                        + " is better)"));
    }

    private Bounds() {}
}

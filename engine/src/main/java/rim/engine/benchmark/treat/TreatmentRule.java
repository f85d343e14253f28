package rim.engine.benchmark.treat;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.prepare.ChosenTreatment;
import rim.engine.kernel.Fitted;
import rim.engine.method.outliers.OutlierLimits;
import rim.engine.method.transformation.Transformed;
import rim.engine.method.transformation.Transformed.From;

/// How one indicator's values are treated, with parameters that were found over its base values; it
/// holds for any value.
///
/// @param outliers what becomes of a value by the outlier rule
/// @param counts whether a value has a say in the bounds
/// @param transformation what becomes of a value by the transformation alone
/// @param treatment what becomes of a value by both
/// @param told the name of the transformation with what was found; null where none was needed
public record TreatmentRule(
        Fitted outliers,
        DoublePredicate counts,
        Fitted transformation,
        Fitted treatment,
        @Nullable String told) {
    private static final Fitted NOTHING = new Nothing();

    /// No rule.
    private record Nothing() implements Fitted {
        @Override
        public double applyAsDouble(double value) {
            return value;
        }
    }

    /// One rule and then another.
    private record InTurn(Fitted first, Fitted second) implements Fitted {
        @Override
        public double applyAsDouble(double value) {
            return second.applyAsDouble(first.applyAsDouble(value));
        }

        @Override
        public void apply(double[] from, double[] to) {
            first.apply(from, to);
            second.apply(to, to);
        }
    }

    /// A rule, and what it makes of the values that it was found from.
    ///
    /// @param base the treated base values that have a say
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    public record Found(TreatmentRule rule, double[] base) {}

    /// @param values of the base years, NaN for missing cells
    public static Found found(ChosenTreatment treatment, double[] values) {
        var there = Fitted.present(values);
        if (there.length == 0) {
            return new Found(new TreatmentRule(NOTHING, x -> true, NOTHING, NOTHING, null), there);
        }
        var rule = treatment.outliers().method();
        var limits = rule.fit(treatment.outliers().settings(), there);
        var counted = counted(limits, there);
        var ruled = limits.value().applied(counted);
        var transformation = treatment.transformation().method();
        return found(
                limits,
                counted,
                ruled,
                transformation.fit(treatment.transformation().settings(), counted, ruled));
    }

    private static Found found(
            OutlierLimits limits, double[] counted, double[] ruled, Optional<Transformed> found) {
        if (found.isEmpty()) {
            return new Found(
                    new TreatmentRule(
                            limits.value(), limits.counts(), NOTHING, limits.value(), null),
                    ruled);
        }
        var change = found.get();
        var base = change.rule().applied(change.from().of(counted, ruled));
        return new Found(
                new TreatmentRule(
                        outliers(limits.value(), change.from()),
                        limits.counts(),
                        change.rule(),
                        treatment(limits.value(), change),
                        change.told()),
                base);
    }

    private static Fitted outliers(Fitted rule, From from) {
        return switch (from) {
            case ORIGINAL -> NOTHING;
            case TREATED -> rule;
        };
    }

    private static Fitted treatment(Fitted outliers, Transformed change) {
        return switch (change.from()) {
            case ORIGINAL -> change.rule();
            case TREATED -> new InTurn(outliers, change.rule());
        };
    }

    private static double[] counted(OutlierLimits limits, double[] values) {
        var counted = new double[values.length];
        int count = 0;
        for (double value : values) {
            if (limits.counts().test(value)) {
                counted[count++] = value;
            }
        }
        return Arrays.copyOf(counted, count);
    }
}

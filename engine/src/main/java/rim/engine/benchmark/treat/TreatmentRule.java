package rim.engine.benchmark.treat;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.MeanSdOutliers;
import rim.engine.kernel.PowerRoot;
import rim.engine.kernel.treatment.BoxCox;
import rim.engine.kernel.treatment.InterquartileOutliers;
import rim.engine.kernel.treatment.LogTransform;
import rim.engine.kernel.treatment.Shape;
import rim.engine.kernel.treatment.Winsorising;
import rim.schemas.methodology.Outliers;
import rim.schemas.methodology.Outliers.Action;
import rim.schemas.methodology.SkewnessLimits;
import rim.schemas.methodology.Transformation;
import rim.schemas.methodology.Transformation.From;
import rim.schemas.methodology.Treatment;

/// How one indicator's values are treated, with parameters that were found over its base values; it
/// holds for any value.
///
/// @param outliers what becomes of a value by the outlier rule
/// @param counts whether a value has a say in the bounds
/// @param transformation what becomes of a value by the transformation alone
/// @param treatment what becomes of a value by both
/// @param base the treated base values that have a say
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record TreatmentRule(
        Fitted outliers,
        DoublePredicate counts,
        Fitted transformation,
        Fitted treatment,
        double[] base) {
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

    /// @param values of the base years, NaN for missing cells
    public static TreatmentRule of(Treatment treatment, double[] values) {
        var there = Fitted.present(values);
        if (there.length == 0) {
            return new TreatmentRule(NOTHING, x -> true, NOTHING, NOTHING, there);
        }
        var rule = limits(treatment.requiredOutliers(), there);
        var counted = rule.counted(there);
        var ruled = rule.value().applied(counted);
        var change = transformation(treatment.requiredTransformation(), counted, ruled);
        return new TreatmentRule(
                change != null && change.from() == From.ORIGINAL ? NOTHING : rule.value(),
                rule.counts(),
                change == null ? NOTHING : change.rule(),
                treated(rule.value(), change),
                change == null ? ruled : change.applied(counted, ruled));
    }

    private record Limits(Fitted value, DoublePredicate counts) {
        static Limits of(Fitted replacing, DoublePredicate isOutlier, Action action) {
            return switch (action) {
                case REPLACE -> new Limits(replacing, x -> true);
                case EXCLUDE -> new Limits(NOTHING, isOutlier.negate());
            };
        }

        double[] counted(double[] values) {
            var counted = new double[values.length];
            int count = 0;
            for (double value : values) {
                if (counts.test(value)) {
                    counted[count++] = value;
                }
            }
            return Arrays.copyOf(counted, count);
        }
    }

    private static Limits limits(Outliers outliers, double[] values) {
        return switch (outliers) {
            case Outliers.None none -> new Limits(NOTHING, x -> true);
            case Outliers.MeanSd rule -> {
                var limits = MeanSdOutliers.of(values, rule.k());
                yield Limits.of(limits, limits::isOutlier, rule.action());
            }
            case Outliers.Iqr rule -> {
                var limits = InterquartileOutliers.of(values, rule.k()).orElseThrow();
                yield Limits.of(limits, limits::isOutlier, rule.action());
            }
            case Outliers.Winsorise rule ->
                    new Limits(
                            Winsorising.of(values, shape(rule.limits()), most(rule, values)),
                            x -> true);
        };
    }

    private static Winsorising.Limit most(Outliers.Winsorise rule, double[] values) {
        var limit =
                rule.mostShare() == null
                        ? Winsorising.Limit.cells(rule.most() == null ? 5 : rule.most())
                        : Winsorising.Limit.share(rule.mostShare(), values);
        return new Winsorising.Limit(
                limit.most(),
                switch (rule.ties()) {
                    case WITHIN_LIMIT -> Winsorising.Ties.WITHIN_LIMIT;
                    case TOGETHER -> Winsorising.Ties.TOGETHER;
                });
    }

    private static Shape.Limits shape(SkewnessLimits limits) {
        return new Shape.Limits(limits.skewness(), limits.kurtosis());
    }

    private record Change(Fitted rule, From from) {
        double[] applied(double[] original, double[] ruled) {
            return rule.applied(TreatmentRule.from(from, original, ruled));
        }
    }

    private static Fitted treated(Fitted outliers, @Nullable Change change) {
        if (change == null) {
            return outliers;
        }
        var rule = change.rule();
        return switch (change.from()) {
            case ORIGINAL -> rule;
            case TREATED -> new InTurn(outliers, rule);
        };
    }

    private static @Nullable Change transformation(
            Transformation rule, double[] original, double[] ruled) {
        return switch (rule) {
            case Transformation.None none -> null;
            case Transformation.PowerRoot root -> {
                var found = PowerRoot.of(ruled, root.skewnessLimit(), root.maxRoot());
                yield found.root() == 1 ? null : new Change(found, From.TREATED);
            }
            case Transformation.Log log ->
                    passes(log.unless(), ruled)
                            ? null
                            : change(logarithm(log, from(log.from(), original, ruled)), log.from());
            case Transformation.BoxCox boxCox ->
                    passes(boxCox.unless(), ruled)
                            ? null
                            : change(
                                    power(boxCox.lambda(), from(boxCox.from(), original, ruled)),
                                    boxCox.from());
        };
    }

    private static @Nullable Change change(Optional<? extends Fitted> rule, From from) {
        return rule.isEmpty() ? null : new Change(rule.get(), from);
    }

    private static double[] from(From from, double[] original, double[] ruled) {
        return switch (from) {
            case ORIGINAL -> original;
            case TREATED -> ruled;
        };
    }

    private static boolean passes(@Nullable SkewnessLimits limits, double[] values) {
        return limits != null && Shape.of(values).passes(shape(limits));
    }

    private static Optional<LogTransform> logarithm(Transformation.Log log, double[] values) {
        return switch (log.form()) {
            case RANGE_SHIFT -> LogTransform.coinTool(values);
            case UNIT_SHIFT -> LogTransform.coinToolOriginal(values);
            case EITHER_SIDE -> LogTransform.eitherTail(values);
            case GII -> LogTransform.globalInnovationIndex(values, 1);
        };
    }

    private static Optional<BoxCox> power(@Nullable Double lambda, double[] values) {
        return lambda == null ? BoxCox.likeliest(values) : BoxCox.of(values, lambda);
    }
}

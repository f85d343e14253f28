package rim.pipeline.benchmark;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import rim.pipeline.kernel.MeanSdOutliers;
import rim.pipeline.kernel.MinMax;
import rim.pipeline.kernel.PowerRoot;
import rim.schemas.RimException;
import rim.schemas.methodology.Normalisation;
import rim.schemas.methodology.Outliers;
import rim.schemas.methodology.Outliers.Action;
import rim.schemas.methodology.Transformation;
import rim.schemas.methodology.Treatment;
import rim.schemas.methodology.Treatment.Direction;

/// The rules of one indicator, with parameters that were found over its base values; they hold for
/// any value.
///
/// @param outliers what becomes of a value by the outlier rule
/// @param counts whether a value has a say in the bounds
/// @param treatment what becomes of a value by outlier rule and transformation
/// @param normalisation what becomes of a treated value; empty where the base values give no rule,
///   since there are none or all are equal
record IndicatorRule(
        DoubleUnaryOperator outliers,
        DoublePredicate counts,
        DoubleUnaryOperator treatment,
        Optional<DoubleUnaryOperator> normalisation) {

    /// @param base values, NaN for missing cells
    static IndicatorRule of(Treatment treatment, double[] base) {
        var there = Arrays.stream(base).filter(x -> !Double.isNaN(x)).toArray();
        if (there.length == 0) {
            return new IndicatorRule(x -> x, x -> true, x -> x, Optional.empty());
        }
        var rule = limits(treatment.requiredOutliers(), there);
        var counted = Arrays.stream(there).filter(rule.counts()).map(rule.value()).toArray();
        var transformation = transformation(treatment.requiredTransformation(), counted);
        var treated = rule.value().andThen(transformation);
        var bounds = Arrays.stream(counted).map(transformation).toArray();
        return new IndicatorRule(
                rule.value(),
                rule.counts(),
                treated,
                normalisation(
                        treatment.requiredNormalisation(), treatment.requiredDirection(), bounds));
    }

    private record Limits(DoubleUnaryOperator value, DoublePredicate counts) {}

    private static Limits limits(Outliers outliers, double[] values) {
        return switch (outliers) {
            case Outliers.None none -> new Limits(x -> x, x -> true);
            case Outliers.MeanSd rule -> {
                var limits = MeanSdOutliers.of(values, rule.k());
                yield rule.action() == Action.REPLACE
                        ? new Limits(limits::replaced, x -> true)
                        : new Limits(x -> x, x -> !limits.isOutlier(x));
            }
            case Outliers.Iqr rule -> throw notYet(outliers);
            case Outliers.Winsorise rule -> throw notYet(outliers);
        };
    }

    private static DoubleUnaryOperator transformation(Transformation rule, double[] values) {
        return switch (rule) {
            case Transformation.None none -> x -> x;
            case Transformation.PowerRoot root ->
                    PowerRoot.of(values, root.skewnessLimit(), root.maxRoot())::apply;
            case Transformation.PowerLadder ladder -> throw notYet(rule);
            case Transformation.Log log -> throw notYet(rule);
            case Transformation.BoxCox boxCox -> throw notYet(rule);
        };
    }

    private static Optional<DoubleUnaryOperator> normalisation(
            Normalisation rule, Direction direction, double[] values) {
        return switch (rule) {
            case Normalisation.MinMax minMax ->
                    MinMax.of(values)
                            .map(bounds ->
                                    direction == Direction.HIGHER_IS_BETTER
                                            ? bounds::higherIsBetter
                                            : bounds::lowerIsBetter);
            case Normalisation.None none ->
                    Optional.of(direction == Direction.HIGHER_IS_BETTER ? x -> x : x -> -x);
            default -> throw notYet(rule);
        };
    }

    private static RimException notYet(Object method) {
        return new RimException("Unknown method: '" + method + "'");
    }
}

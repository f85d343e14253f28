package rim.engine.method.outliers;

import static rim.engine.method.MethodParameter.required;
import static rim.engine.method.ValueType.number;

import rim.engine.kernel.MeanSdOutliers;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;

final class MeanSdMethod implements OutlierMethod {
    private static final MethodParameter<Double> K =
            required("k", number().above(0), "How many standard deviations.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "mean_sd",
                        "Values further than k standard deviations from the mean",
                        "outside [m − k·s, m + k·s]",
                        "European and Regional Innovation Scoreboard, methodology reports since 2017"
                                + " (k = 2)")
                .with(K, OutlierLimits.ACTION)
                .example(
                        "'k':1,'action':'replace'",
                        """
                        unit a
                        P    1
                        Q    2
                        R    3
                        S    4
                        T    20
                        """,
                        "1 2 3 4 4");
    }

    @Override
    public OutlierLimits fit(MethodSettings settings, double[] values) {
        var limits = MeanSdOutliers.of(values, settings.of(K));
        return OutlierLimits.of(settings, limits, limits::isOutlier);
    }
}

package rim.engine.method.outliers;

import static rim.engine.method.Parameter.required;
import static rim.engine.method.ParameterType.number;

import rim.engine.kernel.MeanSdOutliers;
import rim.engine.method.Card;
import rim.engine.method.Parameter;
import rim.engine.method.Settings;

final class MeanSdMethod implements OutlierMethod {
    private static final Parameter<Double> K =
            required("k", number().above(0), "How many standard deviations.");

    @Override
    public Card card() {
        return Card.of(
                        "mean_sd",
                        "Values further than k standard deviations from the mean",
                        "outside [m − k·s, m + k·s]",
                        "European and Regional Innovation Scoreboard, methodology reports since 2017"
                                + " (k = 2)")
                .with(K, Limits.ACTION)
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
    public Limits fit(Settings settings, double[] values) {
        var limits = MeanSdOutliers.of(values, settings.of(K));
        return Limits.of(settings, limits, limits::isOutlier);
    }
}

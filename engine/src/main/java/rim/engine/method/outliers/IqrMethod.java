package rim.engine.method.outliers;

import static rim.engine.method.MethodParameter.required;
import static rim.engine.method.ValueType.number;

import rim.engine.kernel.treatment.InterquartileOutliers;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;

final class IqrMethod implements OutlierMethod {
    private static final MethodParameter<Double> K =
            required(
                    "k",
                    number().above(0),
                    "How many interquartile ranges; 1.5 is usual, 3 for what is far out.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "iqr",
                        "Values further than k interquartile ranges from the quartiles",
                        "outside [Q₁ − k(Q₃ − Q₁), Q₃ + k(Q₃ − Q₁)], quartiles of type 7 of Hyndman"
                                + " and Fan",
                        "J. W. Tukey, Exploratory Data Analysis (1977)")
                .with(K, OutlierLimits.ACTION)
                .example(
                        "'k':1.5,'action':'replace'",
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
        var limits = InterquartileOutliers.of(values, settings.of(K)).orElseThrow();
        return OutlierLimits.of(settings, limits, limits::isOutlier);
    }
}

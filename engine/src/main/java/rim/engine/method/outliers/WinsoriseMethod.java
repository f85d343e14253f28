package rim.engine.method.outliers;

import static rim.engine.method.MethodParameter.byDefault;
import static rim.engine.method.MethodParameter.optional;
import static rim.engine.method.ValueType.choice;
import static rim.engine.method.ValueType.count;
import static rim.engine.method.ValueType.number;
import static rim.engine.method.ValueType.option;
import static rim.engine.method.ValueType.share;

import rim.engine.kernel.treatment.Shape;
import rim.engine.kernel.treatment.Winsorising;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;

final class WinsoriseMethod implements OutlierMethod {
    private static final MethodParameter<Double> SKEWNESS =
            byDefault(
                    "skewness",
                    number().above(0),
                    Shape.Limits.USUAL.skewness(),
                    "Limit of its absolute value.");
    private static final MethodParameter<Double> KURTOSIS =
            byDefault("kurtosis", number(), Shape.Limits.USUAL.kurtosis(), "Its limit.");
    private static final MethodParameter<Integer> MOST =
            byDefault("most", count().from(0), 5, "How many values at most.");
    private static final MethodParameter<Double> MOST_SHARE =
            optional(
                    "most_share",
                    share(),
                    "The same as a share of the values; in the place of most.");
    private static final MethodParameter<Winsorising.Ties> TIES =
            byDefault(
                    "ties",
                    choice(
                            option("within_limit", Winsorising.Ties.WITHIN_LIMIT),
                            option("together", Winsorising.Ties.TOGETHER)),
                    Winsorising.Ties.WITHIN_LIMIT,
                    "Of equal values that would pass the number together: within_limit leaves them,"
                            + " together changes them.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "winsorise",
                        "While skewness and kurtosis are beyond the limits, the greatest (least)"
                                + " values get the next",
                        "as long as |skewness| and kurtosis both pass their limits and the number is"
                                + " not used up, the greatest value gets the next lower (with a"
                                + " negative skewness the least the next higher), but not so far"
                                + " that all are equal",
                        "JRC, COIN Tool; W. Becker and others, COINr (2022)")
                .with(SKEWNESS, KURTOSIS, MOST, MOST_SHARE, TIES)
                .example(
                        "",
                        """
                        unit a
                        P    1
                        Q    2
                        R    3
                        S    4
                        T    5
                        U    6
                        V    90
                        """,
                        "1 2 3 4 5 6 6");
    }

    @Override
    public OutlierLimits fit(MethodSettings settings, double[] values) {
        var limits = new Shape.Limits(settings.of(SKEWNESS), settings.of(KURTOSIS));
        int most =
                settings.find(MOST_SHARE)
                        .map(share -> Winsorising.Limit.share(share, values))
                        .orElseGet(() -> Winsorising.Limit.cells(settings.of(MOST)))
                        .most();
        return OutlierLimits.replacing(
                Winsorising.of(values, limits, new Winsorising.Limit(most, settings.of(TIES))));
    }
}

package rim.engine.method.outliers;

import static rim.engine.method.Parameter.byDefault;
import static rim.engine.method.Parameter.optional;
import static rim.engine.method.ParameterType.choice;
import static rim.engine.method.ParameterType.count;
import static rim.engine.method.ParameterType.number;
import static rim.engine.method.ParameterType.option;
import static rim.engine.method.ParameterType.share;

import rim.engine.kernel.treatment.Shape;
import rim.engine.kernel.treatment.Winsorising;
import rim.engine.method.Card;
import rim.engine.method.Parameter;
import rim.engine.method.Settings;

final class WinsoriseMethod implements OutlierMethod {
    private static final Parameter<Double> SKEWNESS =
            byDefault(
                    "skewness",
                    number().above(0),
                    Shape.Limits.USUAL.skewness(),
                    "Limit of its absolute value.");
    private static final Parameter<Double> KURTOSIS =
            byDefault("kurtosis", number(), Shape.Limits.USUAL.kurtosis(), "Its limit.");
    private static final Parameter<Integer> MOST =
            byDefault("most", count().from(0), 5, "How many values at most.");
    private static final Parameter<Double> MOST_SHARE =
            optional(
                    "most_share",
                    share(),
                    "The same as a share of the values; in the place of most.");
    private static final Parameter<Winsorising.Ties> TIES =
            byDefault(
                    "ties",
                    choice(
                            option("within_limit", Winsorising.Ties.WITHIN_LIMIT),
                            option("together", Winsorising.Ties.TOGETHER)),
                    Winsorising.Ties.WITHIN_LIMIT,
                    "Of equal values that would pass the number together: within_limit leaves them,"
                            + " together changes them.");

    @Override
    public Card card() {
        return Card.of(
                        "winsorise",
                        "While skewness and kurtosis are beyond the limits, the greatest (least)"
                                + " values get the next",
                        "as long as |skewness| and kurtosis both pass their limits and the number is"
                                + " not used up, the greatest value gets the next lower (with a"
                                + " negative skewness the least the next higher)",
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
    public Limits fit(Settings settings, double[] values) {
        var limits = new Shape.Limits(settings.of(SKEWNESS), settings.of(KURTOSIS));
        int most =
                settings.find(MOST_SHARE)
                        .map(share -> Winsorising.Limit.share(share, values))
                        .orElseGet(() -> Winsorising.Limit.cells(settings.of(MOST)))
                        .most();
        return Limits.replacing(
                Winsorising.of(values, limits, new Winsorising.Limit(most, settings.of(TIES))));
    }
}

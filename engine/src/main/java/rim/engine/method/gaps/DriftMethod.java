package rim.engine.method.gaps;

import static rim.engine.method.MethodParameter.byDefault;
import static rim.engine.method.ValueType.count;

import rim.engine.kernel.imputation.DriftImputation;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;

final class DriftMethod implements GapMethod {
    private static final MethodParameter<Integer> SPAN =
            byDefault(
                    "span",
                    count().from(1),
                    5,
                    "How many years before the latest value say how the unit moves.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "drift",
                        "The unit's latest earlier value, moved on as the unit moved before",
                        "xₜ = xₛ + (t − s)(xₛ − x_f) / (s − f), s the latest year before t with a value, f the earliest in the span before s",
                        "R. J. Hyndman and G. Athanasopoulos, Forecasting: principles and practice (3rd ed., 2021), 5.2")
                .with(SPAN)
                .example(
                        "'span':2",
                        """
                        unit year a
                        P    2018 9
                        P    2019 4
                        P    2020 5
                        P    2021 8
                        P    2022 -
                        Q    2018 1
                        Q    2019 1
                        Q    2020 1
                        Q    2021 1
                        Q    2022 1
                        """,
                        "9 1 4 1 5 1 8 1 10 1");
    }

    @Override
    public GapFilling filling(MethodSettings settings) {
        int span = settings.of(SPAN);
        return new GapFilling.OfSeries((years, values) -> DriftImputation.of(years, values, span));
    }

    @Override
    public String unfilled(MethodSettings settings, int year) {
        return "fewer than two values before " + year;
    }
}

package rim.engine.method.gaps;

import static rim.engine.method.MethodParameter.byDefault;
import static rim.engine.method.MethodParameter.optional;
import static rim.engine.method.ValueType.count;
import static rim.engine.method.ValueType.methods;

import java.util.List;
import java.util.stream.Stream;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;
import rim.schemas.methodology.MethodChoice;

final class NowcastMethod implements GapMethod {
    private static final List<MethodChoice> USUAL =
            Stream.of("latest", "drift", "parent_growth", "parent_difference", "neighbours")
                    .map(MethodChoice::new)
                    .toList();
    private static final MethodParameter<List<MethodChoice>> OF =
            optional(
                    "of",
                    methods("gap", 1),
                    "The methods that compete, the one that the others are held against first."
                            + " Without it latest, drift, parent_growth, parent_difference and"
                            + " neighbours.");
    private static final MethodParameter<Integer> TRIED =
            byDefault(
                    "tried",
                    count().from(1),
                    5,
                    "Over how many earlier years the gaps are laid to measure errors.");
    private static final MethodParameter<Integer> MAX_AGE =
            byDefault(
                    "max_age",
                    count().from(1),
                    3,
                    "How old the unit's latest value may be, in years.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "nowcast",
                        "What is missing after the unit's latest value, by the method that erred least where the same gaps lay in earlier years",
                        "the gaps of the year are laid over each of the years before, from which nothing later is seen; for values of the same age, the method with the least error relative to that of the first on the same cells; what it cannot fill is left to the next best",
                        "Evaluation on a rolling origin: L. J. Tashman, Int. J. Forecasting 16 (2000); error relative to a simple method's: H. Theil, Applied Economic Forecasting (1966)")
                .with(OF, TRIED, MAX_AGE)
                .example(
                        "'of':[{'method':'latest'},{'method':'drift'}]",
                        """
                        unit year a
                        P    2018 1
                        P    2019 2
                        P    2020 3
                        P    2021 4
                        P    2022 -
                        Q    2018 6
                        Q    2019 5
                        Q    2020 4
                        Q    2021 3
                        Q    2022 2
                        """,
                        "1 6 2 5 3 4 4 3 5 2");
    }

    @Override
    public GapFilling filling(MethodSettings settings) {
        return new GapFilling.Nowcast(
                settings.find(OF).orElse(USUAL), settings.of(TRIED), settings.of(MAX_AGE));
    }

    @Override
    public String unfilled(MethodSettings settings, int year) {
        return "no value from " + (year - settings.of(MAX_AGE)) + " to " + year;
    }
}

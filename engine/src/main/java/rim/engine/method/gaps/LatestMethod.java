package rim.engine.method.gaps;

import static rim.engine.method.MethodParameter.optional;
import static rim.engine.method.ValueType.count;

import rim.engine.kernel.imputation.PanelImputation;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;

final class LatestMethod implements GapMethod {
    private static final MethodParameter<Integer> MAX_AGE =
            optional("max_age", count().from(0), "In years; any age without it.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "latest",
                        "The unit's latest earlier value",
                        "xₜ = xₛ, s the latest year before t with a value",
                        "European Innovation Scoreboard, methodology reports")
                .with(MAX_AGE)
                .example(
                        "'max_age':1",
                        """
                        unit year a
                        P    2019 4
                        P    2020 -
                        P    2021 -
                        Q    2019 1
                        Q    2020 2
                        Q    2021 3
                        """,
                        "4 1 4 2 - 3");
    }

    @Override
    public GapFilling filling(MethodSettings settings) {
        int maxAge = settings.find(MAX_AGE).orElse(Integer.MAX_VALUE);
        return new GapFilling.OfSeries((years, values) ->
                PanelImputation.of(years, values, PanelImputation.Method.LATEST, maxAge));
    }

    @Override
    public String unfilled(MethodSettings settings, int year) {
        return settings.find(MAX_AGE)
                .map(age -> "no value from " + (year - age) + " to " + year)
                .orElse("no value up to " + year);
    }
}

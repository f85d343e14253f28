package rim.engine.method.gaps;

import static rim.engine.method.MethodParameter.byDefault;
import static rim.engine.method.ValueType.choice;
import static rim.engine.method.ValueType.option;

import rim.engine.kernel.imputation.RowImputation;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;

final class RowMethod implements GapMethod {
    private enum Others {
        SAME_PARENT,
        ALL
    }

    private static final MethodParameter<Others> OF =
            byDefault(
                    "of",
                    choice(option("same_parent", Others.SAME_PARENT), option("all", Others.ALL)),
                    Others.SAME_PARENT,
                    "Which other indicators.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "row",
                        "Mean or median of the unit's other indicators of the same year",
                        "each brought to 0 to 1 in its direction by min-max, their mean or median brought back to the scale of the indicator",
                        "OECD/JRC Handbook (2008), step 3; W. Becker and others, COINr (2022), imputation")
                .with(Centres.STATISTIC, OF)
                .example(
                        "",
                        """
                        unit a b  c
                        P    0 10 2
                        Q    8 20 4
                        R    - 15 4
                        """,
                        "0 8 6");
    }

    @Override
    public GapFilling filling(MethodSettings settings) {
        var centre = settings.of(Centres.STATISTIC);
        var of = settings.of(OF);
        return new GapFilling.OfYear(units -> {
            var indicators =
                    switch (of) {
                        case SAME_PARENT -> units.siblings();
                        case ALL -> units.all();
                    };
            return RowImputation.of(indicators.columns(), indicators.polarities(), centre)[
                    indicators.own()];
        });
    }
}

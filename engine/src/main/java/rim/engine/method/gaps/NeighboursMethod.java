package rim.engine.method.gaps;

import static rim.engine.method.MethodParameter.byDefault;
import static rim.engine.method.ValueType.count;

import rim.engine.kernel.imputation.NeighbourImputation;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;

final class NeighboursMethod implements GapMethod {
    private static final MethodParameter<Integer> COUNT =
            byDefault("count", count().from(1), 10, "How many of the nearest units, k.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "neighbours",
                        "The unit's latest earlier value, moved as the units moved that are most like it",
                        "xₜ = xₛ + mean(xⱼₜ − xⱼₛ) over the k units j with both years whose latest values of all indicators, each over its standard deviation, are nearest",
                        "k nearest neighbours: O. Troyanskaya and others, Bioinformatics 17 (2001)")
                .with(COUNT)
                .example(
                        "'count':1",
                        """
                        unit year a b
                        P    2020 5 1
                        P    2021 - 1
                        Q    2020 4 1
                        Q    2021 7 2
                        R    2020 9 8
                        R    2021 9 9
                        """,
                        "5 4 9 8 7 9");
    }

    @Override
    public GapFilling filling(MethodSettings settings) {
        int count = settings.of(COUNT);
        return new GapFilling.OfYear(
                units -> NeighbourImputation.of(units.history(), units.alike(), count));
    }
}

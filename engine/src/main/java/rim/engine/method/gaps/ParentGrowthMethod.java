package rim.engine.method.gaps;

import rim.engine.kernel.imputation.ParentImputation;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodSettings;

final class ParentGrowthMethod implements GapMethod {
    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "parent_growth",
                        "The nearest value, moved by the growth of the unit above",
                        "xₜ = xₛ · Xₜ / Xₛ, X of the unit above",
                        "Regional Innovation Scoreboard, methodology reports")
                .example(
                        "",
                        """
                        unit parent year a
                        P    -      2019 100
                        P    -      2020 110
                        Q    P      2019 50
                        Q    P      2020 -
                        """,
                        "100 50 110 55");
    }

    @Override
    public GapFilling filling(MethodSettings settings) {
        return new GapFilling.OfParents((years, values, above) ->
                ParentImputation.of(years, values, above, ParentImputation.Method.GROWTH));
    }
}

package rim.engine.method.gaps;

import rim.engine.kernel.imputation.ParentImputation;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodSettings;

final class ParentDifferenceMethod implements GapMethod {
    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "parent_difference",
                        "The nearest value, moved by the difference of the unit above",
                        "xₜ = xₛ + Xₜ − Xₛ, for values that can be negative",
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
                        "100 50 110 60");
    }

    @Override
    public GapFilling filling(MethodSettings settings) {
        return new GapFilling.OfParents((years, values, above) ->
                ParentImputation.of(years, values, above, ParentImputation.Method.DIFFERENCE));
    }
}

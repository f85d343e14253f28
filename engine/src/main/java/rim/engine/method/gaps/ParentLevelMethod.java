package rim.engine.method.gaps;

import rim.engine.kernel.imputation.ParentImputation;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodSettings;

final class ParentLevelMethod implements GapMethod {
    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "parent_level",
                        "The value of the unit above in the same year",
                        "xₜ = Xₜ",
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
                        "100 50 110 110");
    }

    @Override
    public GapFilling filling(MethodSettings settings) {
        return new GapFilling.OfParents((years, values, above) ->
                ParentImputation.of(years, values, above, ParentImputation.Method.LEVEL));
    }
}

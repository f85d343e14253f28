package rim.engine.method.gaps;

import rim.engine.kernel.imputation.PanelImputation;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodSettings;

final class LinearConstantMethod implements GapMethod {
    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "linear_constant",
                        "As linear, and a unit with one value has it in all years",
                        "xₜ = xₛ + (t − s) / (u − s) · (xᵤ − xₛ); xₜ = xₛ where s is the only year",
                        "W. Becker and others, COINr (2022), imputation of panels")
                .example(
                        "",
                        """
                        unit year a
                        P    2019 -
                        P    2020 3
                        Q    2019 5
                        Q    2020 7
                        """,
                        "3 5 3 7");
    }

    @Override
    public GapFilling filling(MethodSettings settings) {
        return new GapFilling.OfSeries((years, values) ->
                PanelImputation.of(
                        years, values, PanelImputation.Method.LINEAR_CONSTANT, Integer.MAX_VALUE));
    }
}

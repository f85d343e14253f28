package rim.engine.method.gaps;

import rim.engine.kernel.imputation.PanelImputation;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodSettings;

final class LinearMethod implements GapMethod {
    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "linear",
                        "A straight line between the nearest earlier and later values; the ends are"
                                + " carried",
                        "xₜ = xₛ + (t − s) / (u − s) · (xᵤ − xₛ); needs two values of the unit",
                        "W. Becker and others, COINr (2022), imputation of panels")
                .example(
                        "",
                        """
                        unit year a
                        P    2018 -
                        P    2019 2
                        P    2020 -
                        P    2021 6
                        Q    2018 1
                        Q    2020 1
                        """,
                        "2 1 2 1 4 1 6 1");
    }

    @Override
    public GapFilling filling(MethodSettings settings) {
        return new GapFilling.OfSeries((years, values) ->
                PanelImputation.of(
                        years, values, PanelImputation.Method.LINEAR, Integer.MAX_VALUE));
    }
}

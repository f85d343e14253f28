package rim.engine.method.gaps;

import rim.engine.kernel.imputation.PanelImputation;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodSettings;

final class ConstantMethod implements GapMethod {
    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "constant",
                        "The latest earlier value, or the first later one where there is none",
                        "xₜ = xₛ, s the latest year before t, else the first after it",
                        "W. Becker and others, COINr (2022), imputation of panels")
                .example(
                        "",
                        """
                        unit year a
                        P    2019 -
                        P    2020 5
                        P    2021 -
                        Q    2019 1
                        Q    2020 2
                        Q    2021 3
                        """,
                        "5 1 5 2 5 3");
    }

    @Override
    public GapFilling filling(MethodSettings settings) {
        return new GapFilling.OfSeries((years, values) ->
                PanelImputation.of(
                        years, values, PanelImputation.Method.CONSTANT, Integer.MAX_VALUE));
    }
}

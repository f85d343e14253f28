package rim.engine.method.normalisation;

import static rim.engine.method.MethodParameter.optional;
import static rim.engine.method.ValueType.number;

import java.util.Optional;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.Moments;
import rim.engine.kernel.normalisation.AdjustedMazziottaPareto;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;

final class AdjustedMazziottaParetoMethod implements NormalisationMethod {
    private static final MethodParameter<Double> REFERENCE =
            optional(
                    "reference",
                    number(),
                    "What gets 100, in the unit of the indicator; without it, the mean of the base years.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "adjusted_mazziotta_pareto",
                        "60 points for the range, centred on 100 at the reference",
                        "(x − (ref − Δ)) / 2Δ · 60 + 70 with Δ = (max − min) / 2; where less is better, 200 minus it",
                        "M. Mazziotta and A. Pareto, On a generalized non-compensatory composite index for measuring socio-economic phenomena, Social Indicators Research 127 (2016)")
                .with(REFERENCE)
                .example(
                        "",
                        """
                        unit a
                        P    2
                        Q    4
                        R    12
                        """,
                        "76 88 136");
    }

    @Override
    public Optional<? extends Fitted> fit(MethodSettings settings, BaseValues base) {
        double reference =
                settings.find(REFERENCE)
                        .map(base.transformation()::applyAsDouble)
                        .orElseGet(() -> Moments.of(base.values()).mean());
        return AdjustedMazziottaPareto.of(base.values(), base.polarity(), reference);
    }
}

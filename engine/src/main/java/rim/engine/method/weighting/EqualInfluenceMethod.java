package rim.engine.method.weighting;

import static rim.engine.method.MethodParameter.byDefault;
import static rim.engine.method.ValueType.choice;
import static rim.engine.method.ValueType.option;

import rim.engine.kernel.weight.Influence;
import rim.engine.kernel.weight.InfluenceWeights;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;

final class EqualInfluenceMethod implements WeightingMethod {
    private static final MethodParameter<Influence> MEASURE =
            byDefault(
                    "measure",
                    choice(
                            option("correlation", Influence.CORRELATION),
                            option("squared_correlation", Influence.SQUARED_CORRELATION)),
                    Influence.CORRELATION,
                    "What influence is.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "equal_influence",
                        "Influence in proportion to each node's weight, no weight negative",
                        "min |Rv − t|², v ≥ 0, 1ᵀRv = 1, with R the correlations, v weights times"
                                + " standard deviations, t each node's own weight as a share",
                        "P. Paruolo, M. Saisana and A. Saltelli, Ratings and rankings: voodoo or"
                                + " science?, JRSS A 176 (2013); COINr (2022), optimised weights")
                .with(MEASURE)
                .example(
                        "",
                        """
                        unit a b
                        P    1 10
                        Q    2 30
                        R    3 20
                        """,
                        "0.9091 0.0909");
    }

    @Override
    public WeightSource source(MethodSettings settings) {
        var measure = settings.of(MEASURE);
        return new WeightSource.Derived((columns, own) ->
                InfluenceWeights.of(columns, own, measure)
                        .map(found -> new Weights(found.weights(), found)));
    }
}

package rim.engine.method.weighting;

import static rim.engine.method.MethodParameter.byDefault;
import static rim.engine.method.ValueType.choice;
import static rim.engine.method.ValueType.option;
import static rim.engine.method.ValueType.share;

import java.util.List;
import rim.engine.kernel.weight.Influence;
import rim.engine.kernel.weight.InfluenceWeights;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodFault;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;
import rim.engine.method.Parts;

final class EqualInfluenceMethod implements WeightingMethod {
    private static final double ROUNDING = 1e-12;
    private static final MethodParameter<Influence> MEASURE =
            byDefault(
                    "measure",
                    choice(
                            option("correlation", Influence.CORRELATION),
                            option("squared_correlation", Influence.SQUARED_CORRELATION)),
                    Influence.CORRELATION,
                    "What influence is.");

    private static final MethodParameter<Double> LEAST =
            byDefault(
                    "least",
                    share(),
                    0.0,
                    "Share of the weights that each node has at least, so that none is left without.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "equal_influence",
                        "Influence in proportion to each node's weight, no weight negative",
                        "min |Rv − t|², v ≥ 0, 1ᵀRv = 1, with R the correlations, v weights times"
                                + " standard deviations, t each node's own weight as a share",
                        "P. Paruolo, M. Saisana and A. Saltelli, Ratings and rankings: voodoo or"
                                + " science?, JRSS A 176 (2013); COINr (2022), optimised weights")
                .with(MEASURE, LEAST, WeightedParts.OVER)
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
        double least = settings.of(LEAST);
        return new WeightSource.Derived((columns, own) ->
                InfluenceWeights.of(columns, own, Math.min(least, 1.0 / columns.length), measure)
                        .map(found -> new Weights(found.weights(), found)));
    }

    @Override
    public Parts parts(MethodSettings settings) {
        return settings.of(WeightedParts.OVER);
    }

    @Override
    public List<MethodFault> faults(MethodSettings settings, String node, int count) {
        double least = settings.of(LEAST);
        return least * count <= 1 + ROUNDING
                ? List.of()
                : List.of(
                        new MethodFault(
                                "/least",
                                "at least "
                                        + least
                                        + " for each of "
                                        + count
                                        + " nodes below '"
                                        + node
                                        + "' (expected at most 1/"
                                        + count
                                        + ")"));
    }
}

package rim.engine.method.weighting;

import rim.engine.kernel.weight.CorrelationWeights;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodSettings;
import rim.engine.method.Parts;

final class GreatestCorrelationMethod implements WeightingMethod {
    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "greatest_correlation",
                        "The greatest sum of correlations of the nodes with their mean, none without"
                                + " weight",
                        "max Σ tᵢrᵢ, with r the correlations of the nodes with their arithmetic mean and"
                                + " t each node's own weight: weights in proportion to tᵢ / sᵢ, with s"
                                + " the standard deviations",
                        "COINr (2022), optimised weights, infomax; the solution in closed form is by the"
                                + " inequality of Cauchy and Schwarz")
                .with(WeightedParts.OVER)
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
    public Parts parts(MethodSettings settings) {
        return settings.of(WeightedParts.OVER);
    }

    @Override
    public WeightSource source(MethodSettings settings) {
        return new WeightSource.Derived((columns, own) ->
                CorrelationWeights.of(columns, own).map(found -> new Weights(found, null)));
    }
}

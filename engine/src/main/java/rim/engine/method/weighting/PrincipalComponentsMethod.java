package rim.engine.method.weighting;

import static rim.engine.method.MethodParameter.optional;
import static rim.engine.method.ValueType.count;

import java.util.List;
import java.util.Optional;
import rim.engine.kernel.multivariate.HandbookWeights;
import rim.engine.kernel.multivariate.PrincipalComponents;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodFault;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;

final class PrincipalComponentsMethod implements WeightingMethod {
    private static final MethodParameter<Integer> FACTORS =
            optional(
                    "factors",
                    count().from(1),
                    "How many are kept; without it, as many as the Handbook's rules say.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "pca",
                        "The Handbook's: squared loadings on rotated principal components",
                        "each node's greatest squared loading as a share of its factor, times the"
                                + " factor's share of what all explain, scaled to sum 1",
                        "OECD/JRC Handbook (2008), step 6, weights based on principal components")
                .with(FACTORS)
                .example(
                        "'factors':1",
                        """
                        unit a b
                        P    1 20
                        Q    2 10
                        R    3 40
                        """,
                        "0.5 0.5");
    }

    @Override
    public WeightSource source(MethodSettings settings) {
        var factors = settings.find(FACTORS);
        return new WeightSource.Derived(
                (columns, own) -> found(factors, columns).map(w -> new Weights(w, null)));
    }

    private static Optional<double[]> found(Optional<Integer> factors, double[][] columns) {
        return factors.isEmpty()
                ? HandbookWeights.of(columns)
                : PrincipalComponents.of(columns)
                        .map(p -> HandbookWeights.of(p, Math.min(factors.get(), columns.length)));
    }

    @Override
    public List<MethodFault> faults(MethodSettings settings, String node, int count) {
        return settings
                .find(FACTORS)
                .filter(factors -> factors > count)
                .map(factors ->
                        new MethodFault(
                                "/factors",
                                factors + " factors of " + count + " nodes below '" + node + "'"))
                .stream()
                .toList();
    }
}

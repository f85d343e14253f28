package rim.engine.benchmark.prepare;

import java.util.List;
import java.util.Objects;
import rim.engine.method.weighting.WeightingMethod.WeightSource;
import rim.engine.method.weighting.Weightings;
import rim.schemas.methodology.MethodChoice;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Treatment;
import rim.schemas.methodology.Uncertainty.Variant;

/// What a methodology says for each node, and what variants say otherwise; a later variant has the
/// last word.
public final class Choices {
    /// By number of the indicator.
    public final Treatment[] treatments;

    /// By node; null for indicators.
    public final MethodChoice[] aggregations;

    public final MethodChoice[] weightings;
    public final double[] minimumCoverages;

    /// By node, among siblings; 0 for what is left out.
    public final double[] weights;

    private final Tree tree;

    public Choices(Methodology methodology, Tree tree, List<Variant> variants) {
        this.tree = tree;
        this.treatments = new Treatment[tree.indicators()];
        this.aggregations = new MethodChoice[tree.size()];
        this.weightings = new MethodChoice[tree.size()];
        this.minimumCoverages = new double[tree.size()];
        this.weights = new double[tree.size()];
        for (int node = 0; node < tree.size(); node++) {
            take(methodology, node);
        }
        variants.forEach(this::take);
        for (int node = 0; node < tree.size(); node++) {
            if (tree.indicator(node) < 0 && areSame(node)) {
                for (int child : tree.childrenOf(node)) {
                    weights[child] = weights[child] > 0 ? 1 : 0;
                }
            }
        }
        variants.forEach(this::takeWeights);
        leaveOutWhatHasNothingBelow();
    }

    private boolean areSame(int node) {
        var chosen = Weightings.ALL.of(weightings[node]);
        return switch (chosen.method().source(chosen.settings())) {
            case WeightSource.Same same -> true;
            case WeightSource.Own own -> false;
            case WeightSource.Derived derived -> false;
        };
    }

    private void take(Methodology methodology, int number) {
        var node = tree.node(number);
        weights[number] = node.weight();
        if (node.isIndicator()) {
            treatments[tree.indicator(number)] = methodology.treatmentOf(node);
        }
        aggregations[number] = methodology.aggregationOf(node);
        weightings[number] = methodology.weightingOf(node);
        minimumCoverages[number] = methodology.minimumCoverageOf(node);
    }

    private void take(Variant variant) {
        for (int node = 0; node < tree.size(); node++) {
            if (!isMeant(variant, node)) {
                continue;
            }
            var treatment = variant.treatment();
            int indicator = tree.indicator(node);
            if (treatment != null && indicator >= 0) {
                treatments[indicator] = treatment.orElse(treatments[indicator]);
            }
            aggregations[node] =
                    Objects.requireNonNullElse(variant.aggregation(), aggregations[node]);
            weightings[node] = Objects.requireNonNullElse(variant.weighting(), weightings[node]);
            minimumCoverages[node] =
                    Objects.requireNonNullElse(variant.minimumCoverage(), minimumCoverages[node]);
        }
    }

    private void takeWeights(Variant variant) {
        variant.weights().forEach((code, weight) -> weights[tree.number(code)] = weight);
        variant.without().forEach(code -> weights[tree.number(code)] = 0);
    }

    private boolean isMeant(Variant variant, int node) {
        return variant.nodes().isEmpty()
                || variant.nodes().stream()
                        .anyMatch(code -> tree.isWithin(node, tree.number(code)));
    }

    private void leaveOutWhatHasNothingBelow() {
        for (int node = tree.size() - 1; node >= 0; node--) {
            if (tree.indicator(node) < 0) {
                double below = 0;
                for (int child : tree.childrenOf(node)) {
                    below += weights[child];
                }
                weights[node] = below == 0 ? 0 : weights[node];
            }
        }
    }
}

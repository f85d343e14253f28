package rim.engine.benchmark;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rim.schemas.methodology.Aggregation;
import rim.schemas.methodology.Treatment;
import rim.schemas.methodology.Uncertainty.Variant;
import rim.schemas.methodology.Weighting;

/// A methodology over a panel with some of its choices made otherwise, as far as it does not change
/// from draw to draw: indicators at every stage, and weights.
///
/// Immutable, and shared by any number of reruns.
public final class Scenario {
    final Benchmark benchmark;
    final IndicatorColumn[] columns;
    final Treatment[] treatments;
    final Aggregator[] aggregators;
    final double[] weights;
    final double[][] indicatorReferences;
    private final Map<Integer, DerivedWeights> derived;

    Scenario(Benchmark benchmark, List<Variant> variants) {
        this.benchmark = benchmark;
        var choices = new Choices(benchmark.methodology(), benchmark.tree(), variants);
        this.treatments = choices.treatments;
        this.columns = columns(benchmark, treatments);
        this.aggregators = aggregators(benchmark, choices);
        this.indicatorReferences = references(benchmark, columns);
        this.weights = choices.weights;
        this.derived = derive(choices.weightings);
    }

    private static IndicatorColumn[] columns(Benchmark benchmark, Treatment[] treatments) {
        var columns = new IndicatorColumn[treatments.length];
        Arrays.setAll(columns, i -> benchmark.column(i, treatments[i]));
        return columns;
    }

    private static Aggregator[] aggregators(Benchmark benchmark, Choices choices) {
        var tree = benchmark.tree();
        var aggregators = new Aggregator[tree.size()];
        for (int node = 0; node < tree.size(); node++) {
            if (tree.indicator(node) < 0) {
                aggregators[node] =
                        new Aggregator(
                                tree,
                                benchmark.grid,
                                node,
                                choices.aggregations[node],
                                choices.minimumCoverages[node]);
            }
        }
        return aggregators;
    }

    private static double[][] references(Benchmark benchmark, IndicatorColumn[] columns) {
        int years = benchmark.panel().years().length;
        var references = new double[columns.length][years];
        for (int i = 0; i < columns.length; i++) {
            benchmark.references.ofIndicator(columns[i].normalised(), references[i]);
        }
        return references;
    }

    /// Derived weights, from below: those of a node need the scores of the nodes below it.
    private Map<Integer, DerivedWeights> derive(Weighting[] weightings) {
        var tree = benchmark.tree();
        var found = new HashMap<Integer, DerivedWeights>();
        boolean isDerived =
                Arrays.stream(weightings)
                        .anyMatch(w ->
                                w instanceof Weighting.PrincipalComponents
                                        || w instanceof Weighting.EqualInfluence);
        if (!isDerived) {
            return found;
        }
        var rerun = new Rerun(this);
        for (int node = tree.size() - 1; node >= 0; node--) {
            if (tree.indicator(node) < 0) {
                var made = DerivedWeights.of(benchmark, node, weightings[node], rerun, weights);
                if (made != null) {
                    found.put(node, made);
                }
                rerun.copyWeights(weights);
                rerun.aggregate(node);
            }
        }
        return found;
    }

    /// The weight of each node among its siblings: given or derived; 0 for a node that is left out.
    public double[] weights() {
        return weights.clone();
    }

    /// The share of a node among its siblings, 0 to 1; 1 for the root.
    public double share(int node) {
        int parent = benchmark.tree().parent(node);
        if (parent < 0) {
            return 1;
        }
        double all = 0;
        for (int sibling : benchmark.tree().childrenOf(parent)) {
            all += weights[sibling];
        }
        return all == 0 ? 0 : weights[node] / all;
    }

    /// How an indicator is treated, by its number among the indicators.
    public Treatment treatment(int indicator) {
        return treatments[indicator];
    }

    /// How the weights below a node were found, where they were derived; null where they were
    /// given.
    public @Nullable DerivedWeights derived(int node) {
        return derived.get(node);
    }

    /// All stages of this scenario.
    public Results results() {
        return new Results(this);
    }

    /// A rerun of this scenario, for one thread.
    public Rerun rerun() {
        return new Rerun(this);
    }

    /// Scores single units by the rules and weights of this scenario.
    public UnitScoring unitScoring() {
        return new UnitScoring(this);
    }

    /// The nodes that make an aggregate, by number; those that are left out are not among them.
    public int[] parts(int node) {
        return aggregators[node].counted(weights).parts();
    }

    /// The weights of {@link #parts}.
    public double[] partWeights(int node) {
        return aggregators[node].counted(weights).weights();
    }

    /// How the scores below a node become one.
    public Aggregation aggregation(int node) {
        return aggregators[node].method();
    }
}

package rim.engine.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.aggregate.Aggregator;
import rim.engine.benchmark.normalise.IndicatorColumn;
import rim.engine.benchmark.prepare.Choices;
import rim.engine.benchmark.prepare.ChosenTreatment;
import rim.engine.benchmark.prepare.Prepared;
import rim.engine.benchmark.prepare.Tree;
import rim.engine.benchmark.weigh.DerivedWeights;
import rim.engine.benchmark.weigh.Weighed;
import rim.engine.method.aggregation.Scoring;
import rim.schemas.methodology.Treatment;
import rim.schemas.methodology.Uncertainty.Variant;

/// A methodology over a panel with some of its choices made otherwise, as far as it does not change
/// from draw to draw: indicators at every stage, and weights.
///
/// Immutable, and shared by any number of reruns.
public final class Scenario {
    final SharedStages shared;
    final IndicatorColumn[] columns;
    final ChosenTreatment[] treatments;
    final Aggregator[] aggregators;
    final double[][] indicatorReferences;
    final double[] weights;

    /// Whether some aggregate goes by a rule that is found over base years.
    final boolean isFitted;

    private final Weighed weighed;

    private Scenario(
            SharedStages shared,
            Choices choices,
            IndicatorColumn[] columns,
            Aggregator[] aggregators,
            Weighed weighed) {
        this.shared = shared;
        this.treatments =
                Arrays.stream(choices.treatments)
                        .map(ChosenTreatment::of)
                        .toArray(ChosenTreatment[]::new);
        this.columns = columns;
        this.aggregators = aggregators;
        this.isFitted =
                Arrays.stream(aggregators).anyMatch(each -> each != null && each.isFitted());
        this.weighed = weighed;
        this.weights = weighed.weights();
        this.indicatorReferences = references(shared, columns);
    }

    static Scenario of(SharedStages shared, List<Variant> variants) {
        var prepared = shared.prepared();
        var choices = new Choices(prepared.methodology(), prepared.tree(), variants);
        var columns = new IndicatorColumn[choices.treatments.length];
        // each is found for itself
        Arrays.parallelSetAll(columns, i -> shared.indicators().column(i, choices.treatments[i]));
        var aggregators = aggregators(prepared, choices);
        var scores =
                Arrays.stream(columns).map(IndicatorColumn::normalised).toArray(double[][]::new);
        var weighed = Weighed.of(prepared, choices, aggregators, scores);
        return new Scenario(shared, choices, columns, aggregators, weighed);
    }

    private static Aggregator[] aggregators(Prepared prepared, Choices choices) {
        var tree = prepared.tree();
        var aggregators = new Aggregator[tree.size()];
        for (int node = 0; node < tree.size(); node++) {
            if (tree.indicator(node) < 0) {
                aggregators[node] =
                        new Aggregator(
                                tree,
                                prepared.grid(),
                                node,
                                choices.aggregations[node],
                                choices.minimumCoverages[node],
                                choices.weights);
            }
        }
        return aggregators;
    }

    private static double[][] references(SharedStages shared, IndicatorColumn[] columns) {
        int[] years = IntStream.range(0, shared.prepared().panel().years().length).toArray();
        var references = new double[columns.length][years.length];
        for (int i = 0; i < columns.length; i++) {
            shared.references().ofIndicator(columns[i].normalised(), references[i], years);
        }
        return references;
    }

    Prepared prepared() {
        return shared.prepared();
    }

    public Tree tree() {
        return prepared().tree();
    }

    /// The weight of each node among its siblings: given or derived; 0 for a node that is left out.
    public double[] weights() {
        return weights.clone();
    }

    /// The share of a node among its siblings, 0 to 1; 1 for the root.
    public double share(int node) {
        int parent = tree().parent(node);
        if (parent < 0) {
            return 1;
        }
        double all = 0;
        for (int sibling : tree().childrenOf(parent)) {
            all += weights[sibling];
        }
        return all == 0 ? 0 : weights[node] / all;
    }

    /// How an indicator is treated, by its number among the indicators.
    public Treatment treatment(int indicator) {
        return treatments[indicator].treatment();
    }

    /// How the weight of a node was found, where it was derived; null where it was given.
    public @Nullable DerivedWeights derived(int node) {
        return weighed.derived().get(node);
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
    public Scoring scoring(int node) {
        return aggregators[node].scoring();
    }

    /// Whether a node's score, and those of all nodes below it, depend on the unit's own scores
    /// alone. Where units are compared with each other, one unit by itself has no score.
    public boolean isByUnit(int node) {
        if (tree().indicator(node) >= 0) {
            return true;
        }
        return isMadeByUnit(node)
                && Arrays.stream(tree().childrenOf(node))
                        .filter(child -> weights[child] > 0)
                        .allMatch(this::isByUnit);
    }

    /// Whether the score of an aggregate depends on the unit's own scores below it alone, however
    /// these are made.
    public boolean isMadeByUnit(int node) {
        return aggregators[node].isByUnit();
    }
}

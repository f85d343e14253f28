package rim.app.benchmark;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Results;
import rim.engine.benchmark.weigh.DerivedWeights;
import rim.engine.kernel.weight.EffectiveWeights;
import rim.engine.kernel.weight.WeightCriteria;

/// The weight of each node: among its siblings, as a share of them, and of the whole; and what the
/// weights of a node's siblings come to together, given or derived.
final class WeightRows {
    private final Results results;
    private final double[] weights;
    private final Map<Integer, Weighed> weighed = new HashMap<>();

    WeightRows(Results results) {
        this.results = results;
        this.weights = results.scenario().weights();
    }

    /// Nodes that were weighed together.
    ///
    /// @param criteria empty where scores give none
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    private record Weighed(int[] parts, Optional<WeightCriteria> criteria) {

        private @Nullable Double of(double[] values, int node) {
            for (int i = 0; i < parts.length; i++) {
                if (parts[i] == node) {
                    return values[i];
                }
            }
            return null;
        }
    }

    void addTo(StageTable.Builder table) {
        var tree = results.tree();
        var effective = EffectiveWeights.of(tree.parents(), weights);
        for (int node = 0; node < tree.size(); node++) {
            int parent = tree.parent(node);
            var row = table.row();
            row.add(tree.code(node));
            row.add(tree.node(node).title());
            row.add(parent < 0 ? null : tree.code(parent));
            row.add(weights[node]);
            row.add(results.scenario().share(node));
            row.add(effective[node]);
            addCriteria(row, results.scenario().derived(node), node);
        }
    }

    private void addCriteria(
            List<@Nullable Object> row, @Nullable DerivedWeights derived, int node) {
        int parent = results.tree().parent(node);
        var together =
                parent < 0
                        ? new Weighed(new int[0], Optional.empty())
                        : derived == null
                                ? weighed.computeIfAbsent(parent, this::given)
                                : weighed.computeIfAbsent(
                                        -1 - derived.parts()[0], p -> of(derived));
        var criteria = together.criteria();
        var influence = derived == null ? null : derived.influence();
        row.add(derived == null ? null : derived.method().name());
        row.add(criteria.map(WeightCriteria::meanCorrelation).orElse(null));
        if (influence != null) {
            row.add(influence.outcome().name().toLowerCase(Locale.ROOT));
            row.add(together.of(influence.attained(), node));
            row.add(influence.worst());
            row.add(influence.steps());
        } else {
            row.add(null);
            row.add(criteria.map(found -> together.of(found.influence(), node)).orElse(null));
            row.add(criteria.map(WeightCriteria::worst).orElse(null));
            row.add(null);
        }
    }

    private Weighed given(int parent) {
        int[] parts =
                Arrays.stream(results.tree().childrenOf(parent))
                        .filter(child -> weights[child] > 0)
                        .toArray();
        var own = Arrays.stream(parts).mapToDouble(part -> weights[part]).toArray();
        return of(parts, own, own);
    }

    private Weighed of(DerivedWeights derived) {
        return of(derived.parts(), derived.weights(), derived.wanted());
    }

    private Weighed of(int[] parts, double[] with, double[] wanted) {
        var columns =
                Arrays.stream(parts)
                        .mapToObj(part -> results.baseValues(results.scores(part)))
                        .toArray(double[][]::new);
        return new Weighed(parts, WeightCriteria.of(columns, with, wanted));
    }
}

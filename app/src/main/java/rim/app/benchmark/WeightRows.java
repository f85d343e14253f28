package rim.app.benchmark;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Results;
import rim.engine.benchmark.weigh.DerivedWeights;
import rim.engine.kernel.weight.EffectiveWeights;

/// The weight of each node: among its siblings, as a share of them, and of the whole.
record WeightRows(Results results) {

    void addTo(StageTable.Builder table) {
        var tree = results.tree();
        var weights = results.scenario().weights();
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
            addDerivation(row, results.scenario().derived(node), node);
        }
    }

    private static void addDerivation(
            List<@Nullable Object> row, @Nullable DerivedWeights derived, int node) {
        var influence = derived == null ? null : derived.influence();
        row.add(derived == null ? null : derived.method().name());
        row.add(
                derived == null || derived.meanCorrelation().isEmpty()
                        ? null
                        : derived.meanCorrelation().getAsDouble());
        if (derived == null || influence == null) {
            for (int i = 0; i < 4; i++) {
                row.add(null);
            }
            return;
        }
        row.add(influence.outcome().name().toLowerCase(Locale.ROOT));
        row.add(attained(derived.parts(), influence.attained(), node));
        row.add(influence.worst());
        row.add(influence.steps());
    }

    private static @Nullable Double attained(int[] parts, double[] attained, int node) {
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] == node) {
                return attained[i];
            }
        }
        return null;
    }
}

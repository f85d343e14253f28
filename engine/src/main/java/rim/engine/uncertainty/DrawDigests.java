package rim.engine.uncertainty;

import java.util.Arrays;
import rim.engine.benchmark.Benchmark;
import rim.engine.benchmark.Rerun;
import rim.engine.benchmark.Scenario;
import rim.engine.benchmark.ScoreDigests;
import rim.engine.kernel.NumberDigest;

/// What the declared draws of each node come from, as digests: where two benchmarks have the same
/// digest for a node, all draws give the same for it, and {@link CertaintyRows} are the same.
///
/// A digest is of the node's results as the methodology is ({@link ScoreDigests}), and, for every
/// scenario that draws choose, of its weight, its values and their errors, and of the same of the
/// nodes below it. What is drawn depends on nothing else but the seed.
public final class DrawDigests {

    /// By number of the node ({@link NumberDigest}).
    ///
    /// @throws rim.schemas.RimException when the methodology declares no uncertainty
    public static String[] of(Benchmark benchmark) {
        var tree = benchmark.tree();
        var variations = new Variations(benchmark, Variations.declared(benchmark));
        var own = new NumberDigest[tree.size()];
        var published = ScoreDigests.of(benchmark.results());
        Arrays.setAll(own, node -> new NumberDigest().add(published[node]));
        var rerun = Rerun.of(benchmark.scenario());
        for (var scenario : variations.scenarios(variations.draws()).entrySet()) {
            add(scenario.getKey(), scenario.getValue(), variations, rerun, own);
        }
        var digests = new String[own.length];
        // those below a node have greater numbers
        for (int node = own.length - 1; node >= 0; node--) {
            for (int child : tree.childrenOf(node)) {
                own[node].add(digests[child]);
            }
            digests[node] = own[node].hex();
        }
        return digests;
    }

    private static void add(
            Scenario scenario, int times, Variations variations, Rerun rerun, NumberDigest[] own) {
        rerun.start(scenario);
        var tree = scenario.tree();
        var errors = variations.errors(scenario);
        for (int node = 0; node < own.length; node++) {
            own[node].add(times).add(rerun.weights()[node]);
            int indicator = tree.indicator(node);
            if (indicator >= 0) {
                own[node].add(rerun.scores(node)).add(rerun.values(indicator));
                if (errors != null) {
                    errors.addTo(own[node], indicator);
                }
            }
        }
    }

    private DrawDigests() {}
}

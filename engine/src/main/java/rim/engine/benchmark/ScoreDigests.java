package rim.engine.benchmark;

import java.util.Arrays;
import rim.engine.benchmark.fill.FilledColumn;
import rim.engine.benchmark.prepare.Tree;
import rim.engine.kernel.NumberDigest;
import rim.schemas.json.CheckedJson;

/// What the results of each node come from, as digests: where two benchmarks have the same digest
/// for a node, they have the same rows of scores ({@link ScoreRows}) for it.
///
/// A digest is of the methodology, the panel's units and years, and of the node's own columns and
/// those of the nodes below it. Where units are screened by what all indicators have, it is of all
/// of them.
public final class ScoreDigests {
    private final Results results;
    private final Tree tree;
    private final String common;

    private ScoreDigests(Results results) {
        this.results = results;
        this.tree = results.tree();
        this.common = common(results);
    }

    /// By number of the node ({@link NumberDigest}).
    public static String[] of(Results results) {
        var all = new ScoreDigests(results);
        var digests = new String[all.tree.size()];
        // those below a node have greater numbers
        for (int node = digests.length - 1; node >= 0; node--) {
            digests[node] = all.of(node, digests);
        }
        return digests;
    }

    private static String common(Results results) {
        var panel = results.panel();
        var digest = new NumberDigest().add(CheckedJson.canonical(results.methodology()));
        panel.units().forEach(unit -> digest.add(unit.toString()));
        digest.add(panel.years()).add(results.scoredYears()).add(results.scoredUnits());
        if (results.methodology().screening() != null) {
            for (int i = 0; i < results.tree().indicators(); i++) {
                digest.add(results.observed(i));
            }
        }
        return digest.hex();
    }

    private String of(int node, String[] below) {
        var digest = new NumberDigest().add(common).add(tree.code(node));
        digest.add(results.scores(node)).add(results.relative(node)).add(results.coverage(node));
        digest.add(results.scenario().share(node));
        int indicator = tree.indicator(node);
        if (indicator >= 0) {
            add(digest, indicator);
        } else {
            Arrays.stream(tree.childrenOf(node)).forEach(child -> digest.add(below[child]));
        }
        if (node == 0) {
            digest.add(results.correction());
        }
        return digest.hex();
    }

    /// Outliers, transformation and bounds follow from the values after gaps and the methodology.
    private void add(NumberDigest digest, int indicator) {
        FilledColumn filled = results.scenario().columns[indicator].filled();
        digest.add(filled.values()).add(filled.gaps()).add(filled.method());
        digest.add(filled.donorYear()).add(filled.secondYear());
        filled.methods().forEach(method -> digest.add(CheckedJson.canonical(method)));
    }
}

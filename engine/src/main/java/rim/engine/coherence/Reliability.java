package rim.engine.coherence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.prepare.Tree;
import rim.engine.coherence.Coherence.Aggregate;
import rim.engine.coherence.Coherence.Component;
import rim.engine.coherence.Coherence.LeftOut;
import rim.engine.kernel.multivariate.CompleteRows;
import rim.engine.kernel.multivariate.CronbachAlpha;
import rim.engine.kernel.multivariate.PrincipalComponents;
import rim.engine.kernel.multivariate.SamplingAdequacy;
import rim.engine.kernel.multivariate.Varimax;

/// How far the parts of each aggregate measure one thing.
final class Reliability {
    private static final Optional<String> WEIGHS_0 = Optional.of("it weighs 0");

    private final Tree tree;
    private final double[][] columns;
    private final IntFunction<String> missing;

    /// By node: 1 for an indicator, else one more than the highest below.
    private final int[] levels;

    /// @param columns `columns[node][unit]`, NaN for none
    /// @param missing why no unit has anything in the column of a node, in words
    Reliability(Tree tree, double[][] columns, IntFunction<String> missing) {
        this.tree = tree;
        this.columns = columns;
        this.missing = missing;
        this.levels = new int[tree.size()];
        for (int node = levels.length - 1; node >= 0; node--) {
            levels[node]++;
            if (node > 0) {
                int parent = tree.parent(node);
                levels[parent] = Math.max(levels[parent], levels[node]);
            }
        }
    }

    /// Each aggregate by the nodes directly below it.
    List<Aggregate> byChildren() {
        return aggregates().mapToObj(node -> aggregate(node, tree.children(node))).toList();
    }

    /// Each aggregate by the nodes of each level below it, but for those that are its children.
    List<Aggregate> byLevel() {
        var made = new ArrayList<Aggregate>();
        aggregates()
                .forEach(node -> {
                    for (int level = levels[node] - 1; level > 0; level--) {
                        int[] parts = parts(node, level);
                        if (!Arrays.equals(parts, tree.children(node))) {
                            made.add(aggregate(node, parts));
                        }
                    }
                });
        return made;
    }

    private IntStream aggregates() {
        return IntStream.range(0, tree.size()).filter(node -> tree.indicator(node) < 0);
    }

    private int[] parts(int above, int level) {
        return IntStream.range(0, tree.size())
                .filter(node -> levels[node] == level && tree.isWithin(node, above))
                .toArray();
    }

    /// Without the nodes that weigh 0, which are no parts, and those that do not vary, which would
    /// leave nothing to tell of the others.
    private Aggregate aggregate(int node, int[] all) {
        var leftOut = new ArrayList<LeftOut>();
        int[] parts =
                Arrays.stream(all)
                        .filter(part -> {
                            var reason = tree.countsIn(part, node) ? unsaying(part) : WEIGHS_0;
                            reason.ifPresent(r -> leftOut.add(new LeftOut(tree.code(part), r)));
                            return reason.isEmpty();
                        })
                        .toArray();
        var data = Arrays.stream(parts).mapToObj(p -> columns[p]).toArray(double[][]::new);
        var adequacy = SamplingAdequacy.of(data);
        var components = PrincipalComponents.of(data);
        int complete = data.length == 0 ? 0 : CompleteRows.of(data)[0].length;
        return new Aggregate(
                tree.code(node),
                level(parts),
                Arrays.stream(parts).mapToObj(tree::code).toList(),
                orNull(CronbachAlpha.pairwise(data)),
                orNull(CronbachAlpha.standardised(data)),
                complete,
                adequacy.map(SamplingAdequacy::kmo).orElse(null),
                adequacy.map(SamplingAdequacy::bartlett).orElse(null),
                adequacy.map(SamplingAdequacy::degreesOfFreedom).orElse(null),
                adequacy.map(SamplingAdequacy::pValue).orElse(null),
                components.map(Reliability::components).orElse(List.of()),
                leftOut,
                adequacy.isPresent() ? null : empty(data.length, complete));
    }

    /// Why there is no KMO, and perhaps no more.
    private static String empty(int parts, int complete) {
        if (parts < 2) {
            return parts == 0
                    ? "no part has two different values"
                    : "one part alone has two different values";
        }
        return complete > parts
                ? "a part is determined by the others"
                : complete
                        + (complete == 1 ? " unit has" : " units have")
                        + " all parts (more than "
                        + parts
                        + " are needed)";
    }

    /// Why a column says nothing; empty where it does.
    private Optional<String> unsaying(int node) {
        var there = Arrays.stream(columns[node]).filter(x -> !Double.isNaN(x)).toArray();
        if (there.length == 0) {
            return Optional.of(missing.apply(node));
        }
        if (there.length == 1) {
            return Optional.of("one unit alone has a value");
        }
        return Arrays.stream(there).allMatch(x -> x == there[0])
                ? Optional.of("all values are equal")
                : Optional.empty();
    }

    private @Nullable Integer level(int[] parts) {
        var all = Arrays.stream(parts).map(part -> levels[part]).distinct().toArray();
        return all.length == 1 ? Integer.valueOf(all[0]) : null;
    }

    private static List<Component> components(PrincipalComponents found) {
        int count = found.eigenvalues().length;
        var loadings = found.loadings(count);
        var explained = found.explained();
        var rotated = Varimax.rotated(Arrays.copyOf(loadings, found.retained()));
        return IntStream.range(0, count)
                .mapToObj(c ->
                        new Component(
                                c + 1,
                                found.eigenvalues()[c],
                                explained[c],
                                c < found.retained(),
                                list(found.vectors()[c]),
                                list(loadings[c]),
                                c < found.retained() ? list(rotated[c]) : List.of()))
                .toList();
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}

package rim.engine.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rim.engine.benchmark.Benchmark;
import rim.engine.benchmark.Results;
import rim.schemas.RimException;
import rim.schemas.methodology.Uncertainty.Alternatives;

/// Alternatives that cannot go together: under which units lose scores that the methodology itself
/// gives them, as a geometric mean of z-scores does.
public final class AlternativeFaults {
    private static final int MOST_COMBINATIONS = 1024;

    /// Tries every combination of alternatives; when there are more than 1024, every alternative by
    /// itself.
    ///
    /// @throws RimException that names all combinations that cannot work
    public static void refuse(Benchmark benchmark) {
        var alternatives = Variations.declared(benchmark).alternatives();
        var nominal = benchmark.results();
        var faults = new ArrayList<String>();
        for (int[] choice : combinations(alternatives)) {
            var chosen =
                    IntStream.range(0, choice.length)
                            .filter(i -> choice[i] >= 0)
                            .mapToObj(i -> alternatives.get(i).of().get(choice[i]))
                            .toList();
            var lost = lost(nominal, Results.of(benchmark.scenario(chosen)));
            if (!lost.isEmpty()) {
                faults.add(name(alternatives, choice) + ": " + lost);
            }
        }
        if (!faults.isEmpty()) {
            throw new RimException(
                    "Alternatives that cannot go together [/uncertainty/alternatives]:", faults);
        }
    }

    private static List<int[]> combinations(List<Alternatives> alternatives) {
        long count = 1;
        for (Alternatives each : alternatives) {
            count = Math.min(MOST_COMBINATIONS + 1L, count * each.of().size());
        }
        var all = new ArrayList<int[]>();
        if (count <= MOST_COMBINATIONS) {
            add(alternatives, new int[alternatives.size()], 0, all);
        } else {
            for (int i = 0; i < alternatives.size(); i++) {
                for (int of = 0; of < alternatives.get(i).of().size(); of++) {
                    var choice = IntStream.generate(() -> -1).limit(alternatives.size()).toArray();
                    choice[i] = of;
                    all.add(choice);
                }
            }
        }
        return all;
    }

    private static void add(
            List<Alternatives> alternatives, int[] choice, int at, List<int[]> all) {
        if (at == choice.length) {
            all.add(choice.clone());
            return;
        }
        for (int of = 0; of < alternatives.get(at).of().size(); of++) {
            choice[at] = of;
            add(alternatives, choice, at + 1, all);
        }
    }

    /// The node with the most lost scores, in words; empty when none is lost.
    private static String lost(Results nominal, Results other) {
        int worst = -1;
        int most = 0;
        for (int node = 0; node < nominal.tree().size(); node++) {
            int count = count(nominal, other, node);
            if (count > most) {
                most = count;
                worst = node;
            }
        }
        return worst < 0
                ? ""
                : most + " scores of node '" + nominal.tree().code(worst) + "' are lost";
    }

    /// Scores that are gone although what they are made from is there. What a variant leaves out,
    /// does not fill or asks more coverage of is not lost but meant.
    private static int count(Results nominal, Results other, int node) {
        var before = nominal.scores(node);
        var after = other.scores(node);
        var there = coverage(other, node);
        var wanted = coverage(nominal, node);
        int count = 0;
        for (int year : nominal.scoredYears()) {
            int from = nominal.panel().cell(year, 0);
            for (int cell = from; cell < from + nominal.scoredUnits(); cell++) {
                boolean isGone = !Double.isNaN(before[cell]) && Double.isNaN(after[cell]);
                count += isGone && there[cell] > 0 && there[cell] >= wanted[cell] ? 1 : 0;
            }
        }
        return count;
    }

    /// Of an indicator 1 where it has a value.
    private static double[] coverage(Results results, int node) {
        int indicator = results.tree().indicator(node);
        return indicator < 0
                ? results.coverage(node)
                : Arrays.stream(results.filled(indicator))
                        .map(value -> Double.isNaN(value) ? 0 : 1)
                        .toArray();
    }

    private static String name(List<Alternatives> alternatives, int[] choice) {
        return IntStream.range(0, choice.length)
                .filter(i -> choice[i] >= 0)
                .mapToObj(i -> alternatives.get(i).name() + " " + label(alternatives, i, choice))
                .collect(Collectors.joining(", "));
    }

    private static String label(List<Alternatives> alternatives, int i, int[] choice) {
        var name = alternatives.get(i).of().get(choice[i]).name();
        return name == null ? "number " + (choice[i] + 1) : "'" + name + "'";
    }

    private AlternativeFaults() {}
}

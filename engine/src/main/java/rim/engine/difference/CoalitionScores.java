package rim.engine.difference;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Benchmark;
import rim.engine.benchmark.Rerun;
import rim.engine.benchmark.Results;
import rim.engine.benchmark.normalise.IndicatorColumn;

/// What every unit comes to where some causes have come: its own values as these causes have them,
/// on the scale that the values of all make, which is the later one where {@link Cause#OTHERS} has
/// come and the earlier one where it has not.
///
/// The scale is all that is made by many: rules of normalisation, derived weights, references, and
/// the scores that a unit is ranked among. Where a unit is the only one whose values of an
/// indicator moved, the rules of that indicator move with it; where it is the only one of all,
/// everything does.
///
/// Not safe for many threads.
final class CoalitionScores {
    private static final int SCALES = 2;

    private final Coalitions coalitions;
    private final List<String> nodes;
    private final List<String> units;
    private final Set<Cause> ownCauses;
    private final int only;
    private final Map<Set<Cause>, Scale[]> scales = new LinkedHashMap<>(2 * SCALES, 0.75f, true);

    /// @param coalitions the benchmarks
    /// @param nodes codes of the nodes that are wanted, which all methodologies have
    /// @param units codes of the units that are wanted
    /// @param ownCauses of values, that there are
    CoalitionScores(
            Coalitions coalitions, List<String> nodes, List<String> units, Set<Cause> ownCauses) {
        this.coalitions = coalitions;
        this.nodes = nodes;
        this.units = units;
        this.ownCauses = ownCauses;
        this.only = onlyMoved();
    }

    /// By measure, node, and `year · units + unit`.
    double[][][] buffer() {
        return new double[Measure.values().length][nodes.size()]
                [coalitions.values().years().length * units.size()];
    }

    /// @param come causes
    /// @param into a {@link #buffer}, which is written
    void of(Set<Cause> come, double[][][] into) {
        var own = come(come, come);
        var world = come(come, come.contains(Cause.OTHERS) ? ownCauses : Set.of());
        var results = coalitions.results(world);
        boolean isWorld = own.equals(world);
        var rerun = Rerun.of(results.scenario());
        if (!isWorld) {
            move(rerun, own, world);
            rerun.run();
        }
        var scale = scales(world, results);
        nodes().forEach(node -> {
            var scores = isWorld ? null : rerun.scores(number(results, node));
            for (int u = 0; u < units.size(); u++) {
                put(scale[node], results, scores, u, node, into);
            }
        });
        if (only >= 0 && !isWorld) {
            var alone = coalitions.results(own);
            nodes().forEach(node ->
                    put(new Scale(alone, number(alone, node)), alone, null, only, node, into));
        }
    }

    private IntStream nodes() {
        return IntStream.range(0, nodes.size()).parallel();
    }

    private int number(Results results, int node) {
        return results.tree().number(nodes.get(node));
    }

    private Scale[] scales(Set<Cause> world, Results results) {
        var known = scales.get(world);
        if (known != null) {
            return known;
        }
        var made =
                nodes().mapToObj(node -> new Scale(results, number(results, node)))
                        .toArray(Scale[]::new);
        scales.put(EnumSet.copyOf(world), made);
        if (scales.size() > SCALES) {
            scales.remove(scales.keySet().iterator().next());
        }
        return made;
    }

    /// @param scores by cell; null for those of the scale
    private void put(
            Scale scale,
            Results of,
            double @Nullable [] scores,
            int u,
            int node,
            double[][][] into) {
        int unit = of.panel().unit(units.get(u));
        int years = coalitions.values().years().length;
        for (int year = 0; year < years; year++) {
            int at = year * units.size() + u;
            int cell = unit < 0 ? -1 : of.panel().cell(year, unit);
            double score =
                    cell < 0 ? Double.NaN : scores == null ? scale.score(cell) : scores[cell];
            into[Measure.SCORE.place()][node][at] = score;
            into[Measure.RANK.place()][node][at] = scale.rank(score, cell, year);
            into[Measure.GROUP.place()][node][at] = scale.group(score, cell, year);
        }
    }

    /// The causes of methods that have come, with some of values.
    private static Set<Cause> come(Set<Cause> come, Set<Cause> ofValues) {
        var all = EnumSet.noneOf(Cause.class);
        come.stream().filter(c -> !c.isOfOwnValues() && c != Cause.OTHERS).forEach(all::add);
        ofValues.stream().filter(Cause::isOfOwnValues).forEach(all::add);
        return all;
    }

    /// The wanted unit that is the only one of all whose values moved, −1 for none.
    private int onlyMoved() {
        var moved = coalitions.values().moved(coalitions.variables());
        return sum(moved) == 1
                ? IntStream.range(0, units.size())
                        .filter(u -> moved[coalitions.values().number(units.get(u))])
                        .findFirst()
                        .orElse(-1)
                : -1;
    }

    private static int sum(boolean[] moved) {
        int sum = 0;
        for (boolean each : moved) {
            sum += each ? 1 : 0;
        }
        return sum;
    }

    /// Gives each unit the scores of its own values on the scale of the world.
    private void move(Rerun rerun, Set<Cause> own, Set<Cause> world) {
        var scale = coalitions.benchmark(world);
        var mine = coalitions.benchmark(own);
        var numbers =
                scale.panel().units().stream()
                        .mapToInt(unit -> coalitions.values().number(unit.code()))
                        .toArray();
        IntStream.range(0, scale.tree().indicators())
                .parallel()
                .forEach(i -> {
                    var variables = Coalitions.variables(scale, i);
                    var causes = coalitions.values().causes(variables);
                    causes.removeIf(cause -> own.contains(cause) == world.contains(cause));
                    if (!causes.isEmpty()) {
                        var moved = coalitions.values().moved(variables);
                        move(of(numbers, moved), sum(moved) == 1, scale, mine, i, rerun.held(i));
                    }
                });
    }

    /// The same by the units that have these numbers.
    private static boolean[] of(int[] numbers, boolean[] moved) {
        var moves = new boolean[numbers.length];
        for (int unit = 0; unit < moves.length; unit++) {
            moves[unit] = numbers[unit] >= 0 && moved[numbers[unit]];
        }
        return moves;
    }

    /// @param isMoved by unit of the panel
    /// @param isOnlyOne whether one unit of all has values that moved
    private static void move(
            boolean[] isMoved,
            boolean isOnlyOne,
            Benchmark scale,
            Benchmark mine,
            int indicator,
            double[] scores) {
        int units = isMoved.length;
        if (isOnlyOne) {
            var alone = mine.column(indicator).normalised();
            for (int cell = 0; cell < scores.length; cell++) {
                scores[cell] = isMoved[cell % units] ? alone[cell] : scores[cell];
            }
            return;
        }
        IndicatorColumn theirs = scale.column(indicator);
        var filled = mine.filled(indicator);
        var before = theirs.filled().values();
        for (int cell = 0; cell < scores.length; cell++) {
            if (isMoved[cell % units] && Double.compare(filled[cell], before[cell]) != 0) {
                scores[cell] = theirs.rules().at(cell).score(filled[cell]);
            }
        }
    }
}

package rim.engine.difference;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
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
import rim.engine.benchmark.prepare.Tree;

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
    private static final int SCALES = 4;

    private final Coalitions coalitions;
    private final List<String> nodes;
    private final List<String> units;
    private final Set<Cause> ownCauses;
    private final int only;
    private final FilledValues filledValues;
    private final Map<Set<String>, boolean[]> moved = new HashMap<>();
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
        this.filledValues = new FilledValues(coalitions);
    }

    /// By measure, node, and `year · units + unit`.
    double[][][] buffer() {
        return new double[Measure.values().length][nodes.size()]
                [coalitions.values().years().length * units.size()];
    }

    /// Which places are asked for.
    interface Wanted {
        boolean is(int node, int unit);
    }

    /// The wanted unit that is the only one of all whose values moved, −1 for none.
    int only() {
        return only;
    }

    /// @param come causes
    /// @param into a {@link #buffer}, of which what is wanted is written
    void of(Set<Cause> come, Wanted wanted, double[][][] into) {
        var own = come(come, come);
        var world = come(come, come.contains(Cause.OTHERS) ? ownCauses : Set.of());
        var results = coalitions.results(world);
        boolean isWorld = own.equals(world);
        var rerun = Rerun.of(results.scenario());
        if (!isWorld) {
            move(rerun, own, world, isWanted(results.tree(), wanted));
            if (hasAggregates(results.tree(), wanted)) {
                rerun.run();
            }
        }
        var scale = scales(world, results);
        nodes().forEach(node -> {
            var scores = isWorld ? null : rerun.scores(number(results, node));
            for (int u = 0; u < units.size(); u++) {
                if (wanted.is(node, u)) {
                    put(scale[node], results, scores, u, node, into);
                }
            }
        });
        if (only >= 0 && !isWorld) {
            var alone = coalitions.results(own);
            nodes().filter(node -> wanted.is(node, only))
                    .forEach(node ->
                            put(
                                    new Scale(alone, number(alone, node)),
                                    alone,
                                    null,
                                    only,
                                    node,
                                    into));
        }
    }

    /// Which indicators what is wanted is made of.
    private boolean[] isWanted(Tree tree, Wanted wanted) {
        var isWanted = new boolean[tree.indicators()];
        for (int node = 0; node < nodes.size(); node++) {
            int of = node;
            if (IntStream.range(0, units.size()).anyMatch(u -> wanted.is(of, u))) {
                for (int i : tree.indicatorsBelow(tree.number(nodes.get(node)))) {
                    isWanted[i] = true;
                }
            }
        }
        return isWanted;
    }

    private boolean hasAggregates(Tree tree, Wanted wanted) {
        return IntStream.range(0, nodes.size())
                .filter(node -> tree.indicator(tree.number(nodes.get(node))) < 0)
                .anyMatch(
                        node -> IntStream.range(0, units.size()).anyMatch(u -> wanted.is(node, u)));
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
    ///
    /// @param isWanted by number of the indicator
    private void move(Rerun rerun, Set<Cause> own, Set<Cause> world, boolean[] isWanted) {
        var scale = Benchmark.of(coalitions.results(world));
        var moves = moves(scale, own, world, isWanted);
        var filled = filledValues.of(own, scale, i -> isOneOfMany(moves[i]));
        boolean isAny = Arrays.stream(moves).anyMatch(CoalitionScores::isOnlyOne);
        var mine = isAny ? coalitions.benchmark(own) : scale;
        IntStream.range(0, moves.length)
                .parallel()
                .forEach(i -> {
                    var move = moves[i];
                    if (move != null && move.isOnlyOne()) {
                        move(move.isMoved(), mine.column(i).normalised(), rerun.held(i));
                    } else if (move != null) {
                        move(move.isMoved(), scale.column(i), filled.apply(i), rerun.held(i));
                    }
                });
    }

    private static boolean isOnlyOne(@Nullable Move move) {
        return move != null && move.isOnlyOne();
    }

    private static boolean isOneOfMany(@Nullable Move move) {
        return move != null && !move.isOnlyOne();
    }

    /// Which units' values of an indicator move.
    ///
    /// @param isMoved by unit of the panel
    /// @param isOnlyOne whether it is one unit of all
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    private record Move(boolean[] isMoved, boolean isOnlyOne) {}

    /// By number of the indicator, null where nothing moves.
    private @Nullable Move[] moves(
            Benchmark scale, Set<Cause> own, Set<Cause> world, boolean[] isWanted) {
        var numbers =
                scale.panel().units().stream()
                        .mapToInt(unit -> coalitions.values().number(unit.code()))
                        .toArray();
        var moves = new @Nullable Move[isWanted.length];
        for (int i = 0; i < moves.length; i++) {
            var variables = Coalitions.variables(scale, i);
            var causes = coalitions.values().causes(variables);
            causes.removeIf(cause -> own.contains(cause) == world.contains(cause));
            if (isWanted[i] && !causes.isEmpty()) {
                var all = moved.computeIfAbsent(variables, coalitions.values()::moved);
                moves[i] = new Move(of(numbers, all), sum(all) == 1);
            }
        }
        return moves;
    }

    /// The same by the units that have these numbers.
    private static boolean[] of(int[] numbers, boolean[] moved) {
        var moves = new boolean[numbers.length];
        for (int unit = 0; unit < moves.length; unit++) {
            moves[unit] = numbers[unit] >= 0 && moved[numbers[unit]];
        }
        return moves;
    }

    private static void move(boolean[] isMoved, double[] alone, double[] scores) {
        for (int cell = 0; cell < scores.length; cell++) {
            scores[cell] = isMoved[cell % isMoved.length] ? alone[cell] : scores[cell];
        }
    }

    private static void move(
            boolean[] isMoved, IndicatorColumn theirs, double[] filled, double[] scores) {
        for (int cell = 0; cell < scores.length; cell++) {
            if (isMoved[cell % isMoved.length]
                    && Double.compare(filled[cell], theirs.filled().value(cell)) != 0) {
                scores[cell] = theirs.rules().at(cell).score(filled[cell]);
            }
        }
    }
}

package rim.engine.difference;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import rim.engine.benchmark.Benchmark;
import rim.engine.benchmark.Rerun;
import rim.engine.benchmark.Results;
import rim.engine.benchmark.normalise.IndicatorColumn;
import rim.engine.kernel.Ties;

/// What every unit comes to where some causes have come: its own values as these causes have them,
/// on the scale that the values of all make, which is the later one where {@link Cause#OTHERS} has
/// come and the earlier one where it has not.
///
/// The scale is all that is made by many: rules of normalisation, derived weights, references, and
/// the scores that a unit is ranked among. Where a unit is the only one whose values of an
/// indicator moved, the rules of that indicator move with it; where it is the only one of all,
/// everything does.
///
/// @param coalitions the benchmarks
/// @param nodes codes of the nodes that are wanted, which all methodologies have
/// @param units codes of the units that are wanted
/// @param ownCauses of values, that there are
record CoalitionScores(
        Coalitions coalitions, List<String> nodes, List<String> units, Set<Cause> ownCauses) {

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
        var scale = coalitions.results(world);
        int only = onlyMoved();
        var rerun = Rerun.of(scale.scenario());
        if (!own.equals(world)) {
            move(rerun, own, world);
            rerun.run();
        }
        boolean isWorld = own.equals(world);
        var alone = only >= 0 && !isWorld ? coalitions.results(own) : scale;
        IntStream.range(0, nodes.size())
                .parallel()
                .forEach(node -> {
                    int number = scale.tree().number(nodes.get(node));
                    var scores = isWorld ? scale.scores(number) : rerun.scores(number);
                    new NodeMeasures(scale, number).of(scores, -1, node, into);
                    if (alone != scale) {
                        int there = alone.tree().number(nodes.get(node));
                        new NodeMeasures(alone, there).of(alone.scores(there), only, node, into);
                    }
                });
    }

    /// The causes of methods that have come, with some of values.
    private Set<Cause> come(Set<Cause> come, Set<Cause> ofValues) {
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
        boolean isByItself = Coalitions.isByItself(scale.methodology());
        for (int i = 0; i < scale.tree().indicators(); i++) {
            var variables = Coalitions.variables(scale, i);
            var causes = coalitions.values().causes(variables);
            var needed = isByItself ? narrowed(own, causes) : own;
            if (!needed.equals(isByItself ? narrowed(world, causes) : world)) {
                var moved = coalitions.values().moved(variables);
                var mine = coalitions.benchmark(needed).column(i);
                move(moved, scale, scale.column(i), mine, rerun.held(i));
            }
        }
    }

    /// Without causes of values that an indicator does not have.
    private static Set<Cause> narrowed(Set<Cause> come, Set<Cause> there) {
        var narrowed = EnumSet.noneOf(Cause.class);
        come.stream().filter(c -> !c.isOfOwnValues() || there.contains(c)).forEach(narrowed::add);
        return narrowed;
    }

    private void move(
            boolean[] moved,
            Benchmark scale,
            IndicatorColumn theirs,
            IndicatorColumn mine,
            double[] scores) {
        boolean isAlone = sum(moved) == 1;
        var all = scale.panel().units();
        var filled = mine.filled().values();
        var before = theirs.filled().values();
        for (int unit = 0; unit < all.size(); unit++) {
            int number = coalitions.values().number(all.get(unit).code());
            if (number < 0 || !moved[number]) {
                continue;
            }
            for (int cell = unit; cell < scores.length; cell += all.size()) {
                if (isAlone) {
                    scores[cell] = mine.normalised()[cell];
                } else if (Double.compare(filled[cell], before[cell]) != 0) {
                    scores[cell] = theirs.rules().at(cell).score(filled[cell]);
                }
            }
        }
    }

    /// A node on the scale of a benchmark.
    private final class NodeMeasures {
        private final Results scale;
        private final double[] scores;
        private final int[] ranks;
        private final double[] references;

        NodeMeasures(Results scale, int node) {
            this.scale = scale;
            this.scores = scale.scores(node);
            this.ranks = scale.ranks(node);
            this.references = scale.countingReferences(node);
        }

        /// @param own scores by cell
        /// @param only number of the one unit that is wanted, −1 for all
        /// @param node its place among those that are wanted
        void of(double[] own, int only, int node, double[][][] into) {
            var panel = scale.panel();
            int years = coalitions.values().years().length;
            for (int y = 0; y < years; y++) {
                var sorted = panel.scored(scores, y);
                Arrays.sort(sorted);
                int count = 0;
                while (count < sorted.length && !Double.isNaN(sorted[count])) {
                    count++;
                }
                var ties = Ties.among(sorted);
                for (int u = 0; u < units.size(); u++) {
                    if (only >= 0 && only != u) {
                        continue;
                    }
                    int unit = panel.unit(units.get(u));
                    int at = y * units.size() + u;
                    int cell = unit < 0 ? -1 : panel.cell(y, unit);
                    double score = cell < 0 ? Double.NaN : own[cell];
                    into[Measure.SCORE.ordinal()][node][at] = score;
                    into[Measure.RANK.ordinal()][node][at] =
                            cell < 0 ? Double.NaN : rank(score, cell, sorted, count, ties);
                    into[Measure.GROUP.ordinal()][node][at] = group(score, y);
                }
            }
        }

        /// One more than the number of others that are better.
        private double rank(double score, int cell, double[] sorted, int count, Ties ties) {
            if (Double.isNaN(score)) {
                return Double.NaN;
            }
            if (score == scores[cell] && ranks[cell] > 0) {
                return ranks[cell];
            }
            int low = 0;
            int high = count;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (ties.isBetter(sorted[middle], score)) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            int better = count - low;
            return 1 + (ties.isBetter(scores[cell], score) ? better - 1 : better);
        }

        private double group(double score, int year) {
            double reference = references[year];
            double relative = reference > 0 ? 100 * score / reference : Double.NaN;
            int group = scale.methodology().groupOf(relative);
            return group < 0 ? Double.NaN : group;
        }
    }
}

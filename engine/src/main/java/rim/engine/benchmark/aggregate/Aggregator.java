package rim.engine.benchmark.aggregate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rim.engine.benchmark.prepare.Grid;
import rim.engine.benchmark.prepare.Tree;
import rim.engine.kernel.aggregation.Aggregation;
import rim.engine.kernel.weight.EffectiveWeights;
import rim.engine.method.ChosenMethod;
import rim.engine.method.aggregation.AggregationMethod;
import rim.engine.method.aggregation.Aggregations;
import rim.engine.method.aggregation.Scoring;
import rim.engine.method.aggregation.UnitsOfYear;
import rim.schemas.methodology.MethodChoice;

/// Makes the scores of one node from those below it.
///
/// What is missing takes its weight with it; where less than the minimum of the weights has a
/// score, there is none. Nodes with the weight 0 count as not there at all.
public final class Aggregator {
    private final Tree tree;
    private final Grid grid;
    private final int node;
    private final ChosenMethod<AggregationMethod> chosen;
    private final Compared compared;
    private final Scoring scoring;
    private final double[][] categories;
    private final boolean isOverIndicators;
    private final int[] parts;
    private final double minimumCoverage;

    /// @param given weights of all nodes among their siblings, before any are found or varied: what
    ///   has none there is no part
    public Aggregator(
            Tree tree,
            Grid grid,
            int node,
            MethodChoice method,
            double minimumCoverage,
            double[] given) {
        this.tree = tree;
        this.grid = grid;
        this.node = node;
        this.chosen = Aggregations.ALL.of(method);
        this.compared = new Compared(grid.panel(), tree.code(node), chosen);
        this.minimumCoverage = minimumCoverage;
        this.isOverIndicators =
                switch (chosen.method().parts(chosen.settings())) {
                    case CHILDREN -> false;
                    case INDICATORS -> true;
                };
        int[] all =
                isOverIndicators
                        ? Arrays.stream(tree.indicatorsBelow(node)).map(tree::nodeOf).toArray()
                        : tree.childrenOf(node);
        this.parts = Arrays.stream(all).filter(part -> isPart(part, given)).toArray();
        this.scoring = chosen.method().scoring(chosen.settings(), parts.length);
        this.categories =
                switch (scoring) {
                    case Scoring.Fitted fitted -> CategoryColumns.of(grid, fitted.categories());
                    case Scoring.ByUnit byUnit -> new double[0][];
                    case Scoring.ByYear byYear -> new double[0][];
                };
    }

    /// Whether a node below this one counts, by the methodology or as a variant has it; what a
    /// variant leaves out stays a part without weight.
    private boolean isPart(int below, double[] given) {
        for (int at = below; at != node; at = tree.parent(at)) {
            if (!tree.counts(at) && given[at] == 0) {
                return false;
            }
        }
        return true;
    }

    public double minimumCoverage() {
        return minimumCoverage;
    }

    /// Why there is no score where enough below has one.
    ///
    /// @param scores of all nodes by cell
    public WithoutScore withoutScore(double[][] scores, double[] weights) {
        var there = counted(weights);
        var columns = columns(scores, there.parts());
        int[] all = IntStream.range(0, grid.cells()).toArray();
        var below = units(there, columns, all);
        return new WithoutScore(
                grid,
                chosen,
                scores[node],
                below,
                categories,
                noRule(there, columns, below.codes()));
    }

    private Optional<String> noRule(Counted there, double[][] columns, List<String> codes) {
        return switch (scoring) {
            case Scoring.Fitted fitted when fit(fitted, there, columns).isEmpty() ->
                    chosen.method().noRule(chosen.settings(), codes, base(columns));
            case Scoring.Fitted fitted -> Optional.empty();
            case Scoring.ByUnit byUnit -> Optional.empty();
            case Scoring.ByYear byYear -> Optional.empty();
        };
    }

    /// How the scores are made.
    public Scoring scoring() {
        return scoring;
    }

    /// Whether a unit's score depends on its own scores alone.
    public boolean isByUnit() {
        return switch (scoring) {
            case Scoring.ByUnit byUnit -> true;
            case Scoring.Fitted fitted -> false;
            case Scoring.ByYear byYear -> false;
        };
    }

    /// Whether the scores go by a rule that is found over base years.
    public boolean isFitted() {
        return switch (scoring) {
            case Scoring.ByUnit byUnit -> false;
            case Scoring.Fitted fitted -> true;
            case Scoring.ByYear byYear -> false;
        };
    }

    /// The score of every cell. Where units are compared, cells of years that are neither scored
    /// nor a base have none.
    ///
    /// @param scores of all nodes by cell; those of this node are written
    /// @param weights of all nodes among their siblings
    public void score(double[][] scores, double[] weights) {
        score(scores, weights, 0, grid.cells());
    }

    /// The scores of some years; others stay as they are.
    ///
    /// @param scores of all nodes by cell; those of this node are written
    /// @param weights of all nodes among their siblings
    /// @param from the first cell of a year
    /// @param to the cell behind the last
    public void score(double[][] scores, double[] weights, int from, int to) {
        var there = counted(weights);
        var result = scores[node];
        if (there.parts().length == 0) {
            Arrays.fill(result, from, to, Double.NaN);
            return;
        }
        var columns = columns(scores, there.parts());
        switch (scoring) {
            case Scoring.ByUnit byUnit ->
                    byUnit.rule().of(columns, there.weights(), result, from, to);
            case Scoring.Fitted fitted -> fitted(fitted, there, columns, result, from, to);
            case Scoring.ByYear byYear -> byYear(byYear, there, columns, result, from, to);
        }
        leaveOutWhatHasTooLittle(columns, there.weights(), result, from, to);
    }

    /// The nodes that count, and their weights.
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    public record Counted(int[] parts, double[] weights) {

        /// Their scores among those of all nodes.
        public double[] of(double[] scores) {
            var own = new double[parts.length];
            for (int i = 0; i < own.length; i++) {
                own[i] = scores[parts[i]];
            }
            return own;
        }
    }

    public Counted counted(double[] weights) {
        var own = ownWeights(weights);
        var numbers = new int[own.length];
        var counted = new double[own.length];
        int count = 0;
        for (int i = 0; i < own.length; i++) {
            if (own[i] > 0) {
                numbers[count] = parts[i];
                counted[count++] = own[i];
            }
        }
        return new Counted(Arrays.copyOf(numbers, count), Arrays.copyOf(counted, count));
    }

    private static double[][] columns(double[][] scores, int[] parts) {
        var columns = new double[parts.length][];
        for (int i = 0; i < parts.length; i++) {
            columns[i] = scores[parts[i]];
        }
        return columns;
    }

    private void fitted(
            Scoring.Fitted fitted,
            Counted there,
            double[][] columns,
            double[] result,
            int from,
            int to) {
        Arrays.fill(result, from, to, Double.NaN);
        var all = Arrays.copyOf(columns, columns.length + categories.length);
        System.arraycopy(categories, 0, all, columns.length, categories.length);
        fit(fitted, there, columns)
                .ifPresent(rule -> rule.of(all, there.weights(), result, from, to));
        leaveOutWhatIsNoNumber(result, from, to);
    }

    private Optional<? extends Aggregation> fit(
            Scoring.Fitted fitted, Counted there, double[][] columns) {
        return fitted.fit().of(base(columns), there.weights(), base(categories));
    }

    private static void leaveOutWhatIsNoNumber(double[] result, int from, int to) {
        for (int cell = from; cell < to; cell++) {
            result[cell] = Double.isFinite(result[cell]) ? result[cell] : Double.NaN;
        }
    }

    private double[][] base(double[][] columns) {
        return Arrays.stream(columns).map(grid::base).toArray(double[][]::new);
    }

    private void leaveOutWhatHasTooLittle(
            double[][] columns, double[] weights, double[] result, int from, int to) {
        if (minimumCoverage <= 0) {
            return;
        }
        double all = sum(weights);
        for (int cell = from; cell < to; cell++) {
            if (there(columns, weights, cell) / all < minimumCoverage) {
                result[cell] = Double.NaN;
            }
        }
    }

    /// The score of one row alone, such as that of the reference; NaN for none.
    ///
    /// @param scores of all nodes
    public double row(double[] scores, double[] weights) {
        return row(scores, counted(weights));
    }

    /// As {@link #row}, of what counts.
    public double row(double[] scores, Counted there) {
        var own = there.of(scores);
        return switch (scoring) {
            case Scoring.ByUnit byUnit ->
                    own.length == 0 ? Double.NaN : byUnit.rule().of(own, there.weights());
            case Scoring.Fitted fitted -> Double.NaN;
            case Scoring.ByYear byYear -> Double.NaN;
        };
    }

    /// As {@link #row}, but NaN also where too few of the weights have a score.
    public double coveredRow(double[] scores, double[] weights) {
        return coveredRow(scores, counted(weights));
    }

    /// As {@link #coveredRow}, of what counts.
    public double coveredRow(double[] scores, Counted there) {
        double sum = 0;
        for (int i = 0; i < there.parts().length; i++) {
            sum += Double.isNaN(scores[there.parts()[i]]) ? 0 : there.weights()[i];
        }
        double all = sum(there.weights());
        return all > 0 && sum / all >= minimumCoverage ? row(scores, there) : Double.NaN;
    }

    /// The share of the weights below the node that has a score.
    public void coverage(double[][] scores, double[] weights, double[] coverage) {
        var there = counted(weights);
        var columns = columns(scores, there.parts());
        double all = sum(there.weights());
        for (int cell = 0; cell < coverage.length; cell++) {
            coverage[cell] = all == 0 ? 0 : there(columns, there.weights(), cell) / all;
        }
    }

    private static double there(double[][] columns, double[] weights, int cell) {
        double there = 0;
        for (int i = 0; i < columns.length; i++) {
            if (!Double.isNaN(columns[i][cell])) {
                there += weights[i];
            }
        }
        return there;
    }

    /// Weights of the parts: among siblings, or for indicators of several levels what they come to
    /// below this node.
    private double[] ownWeights(double[] weights) {
        var own = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            own[i] = weights[parts[i]];
        }
        if (isOverIndicators) {
            var effective = EffectiveWeights.below(node, tree.parents(), weights);
            for (int i = 0; i < parts.length; i++) {
                own[i] = effective[parts[i]];
            }
        }
        return own;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private void byYear(
            Scoring.ByYear byYear,
            Counted there,
            double[][] columns,
            double[] result,
            int from,
            int to) {
        Arrays.fill(result, from, to, Double.NaN);
        double all = sum(there.weights());
        int last = Math.min(to, grid.lastCell());
        for (int first = Math.max(from, grid.firstCell()); first < last; first += grid.units()) {
            int[] cells = cellsWithEnough(columns, there.weights(), all, first);
            if (cells.length > 0) {
                var units = units(there, columns, cells);
                compared.refuseNegative(units);
                var together = byYear.comparison().scores(units);
                for (int j = 0; j < cells.length; j++) {
                    result[cells[j]] = together[j];
                }
            }
        }
        leaveOutWhatIsNoNumber(result, from, to);
    }

    /// What is compared in some cells of one year.
    ///
    /// @param scores of all nodes by cell
    public UnitsOfYear units(double[][] scores, double[] weights, int[] cells) {
        var there = counted(weights);
        return units(there, columns(scores, there.parts()), cells);
    }

    private UnitsOfYear units(Counted there, double[][] columns, int[] cells) {
        var own = new double[columns.length][cells.length];
        for (int i = 0; i < columns.length; i++) {
            for (int j = 0; j < cells.length; j++) {
                own[i][j] = columns[i][cells[j]];
            }
        }
        return new UnitsOfYear(
                grid.panel(),
                cells,
                own,
                there.weights(),
                positions(there.parts()),
                Arrays.stream(there.parts()).mapToObj(tree::code).toList());
    }

    /// The units that have enough are compared among themselves.
    private int[] cellsWithEnough(double[][] columns, double[] weights, double all, int first) {
        var cells = new int[grid.scoredUnits()];
        int count = 0;
        for (int cell = first; cell < first + grid.scoredUnits(); cell++) {
            double there = there(columns, weights, cell);
            if (there > 0
                    && there / all >= minimumCoverage
                    && !compared.hasNothing(columns, cell)) {
                cells[count++] = cell;
            }
        }
        return Arrays.copyOf(cells, count);
    }

    /// Where nodes that count stand among all parts.
    private int[] positions(int[] counted) {
        var positions = new int[counted.length];
        int next = 0;
        for (int i = 0; i < parts.length && next < counted.length; i++) {
            if (parts[i] == counted[next]) {
                positions[next++] = i;
            }
        }
        return positions;
    }
}

package rim.pipeline.benchmark;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import rim.pipeline.kernel.frontier.BenefitOfDoubt;
import rim.pipeline.kernel.frontier.ShareLimits;
import rim.pipeline.kernel.outrank.Copeland;
import rim.pipeline.kernel.weight.EffectiveWeights;
import rim.schemas.methodology.Aggregation;

/// Makes the scores of one node from those below it.
///
/// What is missing takes its weight with it; where less than the minimum of the weights has a
/// score, there is none. Nodes with the weight 0 count as not there at all.
final class Aggregator {
    private final Tree tree;
    private final Grid grid;
    private final int node;
    private final Aggregation method;
    private final @Nullable RowMean row;
    private final boolean isOverIndicators;
    private final int[] parts;
    private final double minimumCoverage;

    Aggregator(Tree tree, Grid grid, int node, Aggregation method, double minimumCoverage) {
        this.tree = tree;
        this.grid = grid;
        this.node = node;
        this.method = method;
        this.row = RowMeans.of(method);
        this.minimumCoverage = minimumCoverage;
        this.isOverIndicators =
                method instanceof Aggregation.Copeland copeland
                        && copeland.over() == Aggregation.Over.INDICATORS;
        this.parts =
                isOverIndicators
                        ? Arrays.stream(tree.indicatorsBelow(node)).map(tree::nodeOf).toArray()
                        : tree.childrenOf(node);
    }

    double minimumCoverage() {
        return minimumCoverage;
    }

    Aggregation method() {
        return method;
    }

    /// Whether a unit's score depends on its own scores alone.
    boolean isByRow() {
        return row != null;
    }

    /// @param scores of all nodes by cell; those of this node are written
    /// @param weights of all nodes among their siblings
    /// @param from the first cell that is scored, the first of a year
    /// @param to the cell behind the last
    void score(double[][] scores, double[] weights, int from, int to) {
        var own = ownWeights(weights);
        double all = sum(own);
        var result = scores[node];
        if (all == 0) {
            Arrays.fill(result, from, to, Double.NaN);
        } else if (method instanceof Aggregation.Arithmetic) {
            arithmetic(scores, own, all, from, to);
        } else if (row != null) {
            byRow(row, scores, own, all, from, to);
        } else {
            byYear(scores, own, all, from, to);
        }
    }

    /// The score of one row alone, such as that of the reference; NaN for none.
    ///
    /// @param scores of all nodes
    double row(double[] scores, double[] weights) {
        var own = ownWeights(weights);
        var x = new double[parts.length];
        var w = new double[parts.length];
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            double score = scores[parts[i]];
            if (own[i] > 0 && !Double.isNaN(score)) {
                x[count] = score;
                w[count++] = own[i];
            }
        }
        return count == 0 || row == null ? Double.NaN : row.of(x, w, count);
    }

    /// The share of the weights below the node that has a score.
    void coverage(double[][] scores, double[] weights, double[] coverage) {
        var own = ownWeights(weights);
        double all = sum(own);
        for (int cell = 0; cell < coverage.length; cell++) {
            coverage[cell] = all == 0 ? 0 : there(scores, own, cell) / all;
        }
    }

    private double there(double[][] scores, double[] own, int cell) {
        double there = 0;
        for (int i = 0; i < parts.length; i++) {
            if (!Double.isNaN(scores[parts[i]][cell])) {
                there += own[i];
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
            var effective = EffectiveWeights.of(tree.parents(), weights);
            for (int i = 0; i < parts.length; i++) {
                own[i] = effective[parts[i]] / effective[node];
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

    private void arithmetic(double[][] scores, double[] own, double all, int from, int to) {
        var result = scores[node];
        for (int cell = from; cell < to; cell++) {
            double sum = 0;
            double weight = 0;
            for (int i = 0; i < parts.length; i++) {
                double score = scores[parts[i]][cell];
                if (!Double.isNaN(score)) {
                    sum += own[i] * score;
                    weight += own[i];
                }
            }
            result[cell] = isEnough(weight, all) ? sum / weight : Double.NaN;
        }
    }

    private void byRow(
            RowMean mean, double[][] scores, double[] own, double all, int from, int to) {
        var result = scores[node];
        var x = new double[parts.length];
        var w = new double[parts.length];
        for (int cell = from; cell < to; cell++) {
            int count = 0;
            double weight = 0;
            for (int i = 0; i < parts.length; i++) {
                double score = scores[parts[i]][cell];
                if (!Double.isNaN(score) && own[i] > 0) {
                    x[count] = score;
                    w[count++] = own[i];
                    weight += own[i];
                }
            }
            result[cell] = isEnough(weight, all) ? mean.of(x, w, count) : Double.NaN;
        }
    }

    private boolean isEnough(double weight, double all) {
        return weight > 0 && weight / all >= minimumCoverage;
    }

    private void byYear(double[][] scores, double[] own, double all, int from, int to) {
        Arrays.fill(scores[node], from, to, Double.NaN);
        for (int first = from; first < to; first += grid.units) {
            ofYear(scores, own, all, first);
        }
    }

    /// The units that have enough are compared among themselves.
    private void ofYear(double[][] scores, double[] own, double all, int first) {
        int[] cells = cellsWithEnough(scores, own, all, first);
        var counted = countedParts(own);
        if (cells.length == 0) {
            return;
        }
        var columns = new double[counted.length][cells.length];
        var weights = new double[counted.length];
        for (int i = 0; i < counted.length; i++) {
            weights[i] = own[counted[i]];
            for (int j = 0; j < cells.length; j++) {
                columns[i][j] = scores[parts[counted[i]]][cells[j]];
            }
        }
        var together = together(columns, weights);
        for (int j = 0; j < cells.length; j++) {
            scores[node][cells[j]] = together[j];
        }
    }

    private int[] cellsWithEnough(double[][] scores, double[] own, double all, int first) {
        var cells = new int[grid.scoredUnits];
        int count = 0;
        for (int cell = first; cell < first + grid.scoredUnits; cell++) {
            if (isEnough(there(scores, own, cell), all)) {
                cells[count++] = cell;
            }
        }
        return Arrays.copyOf(cells, count);
    }

    private static int[] countedParts(double[] own) {
        var counted = new int[own.length];
        int count = 0;
        for (int i = 0; i < own.length; i++) {
            if (own[i] > 0) {
                counted[count++] = i;
            }
        }
        return Arrays.copyOf(counted, count);
    }

    private double[] together(double[][] columns, double[] weights) {
        return switch (method) {
            case Aggregation.Copeland copeland ->
                    Arrays.stream(Copeland.of(columns, weights).score()).asDoubleStream().toArray();
            case Aggregation.BenefitOfDoubt benefit ->
                    BenefitOfDoubt.of(columns, limits(benefit, columns.length)).stream()
                            .mapToDouble(b -> b.map(BenefitOfDoubt::score).orElse(Double.NaN))
                            .toArray();
            default -> throw new IllegalStateException("Not made by year: " + method);
        };
    }

    private static ShareLimits limits(Aggregation.BenefitOfDoubt benefit, int count) {
        return ShareLimits.same(
                count,
                benefit.least() == null ? 0 : benefit.least(),
                benefit.most() == null ? 1 : benefit.most());
    }
}

package rim.engine.explain;

import java.util.Arrays;
import java.util.stream.IntStream;
import rim.engine.benchmark.OwnShares;
import rim.engine.benchmark.Results;
import rim.engine.benchmark.UnitScoring;
import rim.engine.benchmark.prepare.Tree;
import rim.engine.method.aggregation.Scoring;
import rim.engine.method.aggregation.Scoring.Growth;

/// Takes scores of a benchmark apart into parts of its indicators.
public final class Decomposition {
    private final Results results;
    private final Tree tree;
    private final UnitScoring scoring;

    private Decomposition(Results results) {
        this.results = results;
        this.tree = results.tree();
        this.scoring = UnitScoring.of(results.scenario());
    }

    public static Decomposition of(Results results) {
        return new Decomposition(results);
    }

    /// What one unit has in one year.
    ///
    /// @param indicators scores by number of the indicator, NaN for none
    /// @param correction what the composite index is multiplied by
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    public record Row(double[] indicators, double correction) {}

    /// A sum of parts.
    ///
    /// @param indicators by number of the indicator; 0 for one that adds nothing
    /// @param correction what the correction by country adds, as far as it is no part of the others
    /// @param rest what belongs to no indicator: a mean that does not grow in proportion has some
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    public record Sum(double[] indicators, double correction, double rest) {
        /// What all of them add up to.
        public double total() {
            double sum = 0;
            for (double each : indicators) {
                sum += each;
            }
            return sum + correction + rest;
        }

        /// What the indicators at or below a node add.
        public double of(int[] below) {
            return Arrays.stream(below).mapToDouble(i -> indicators[i]).sum();
        }
    }

    /// The row of a cell of the panel.
    public Row row(int cell) {
        var scores = new double[tree.indicators()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(tree.nodeOf(i), cell);
        }
        return new Row(scores, results.correction()[cell]);
    }

    /// The row of the reference in a year, by its number.
    public Row reference(int year) {
        var scores = new double[tree.indicators()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = results.references(tree.nodeOf(i))[year];
        }
        return new Row(scores, 1);
    }

    private double score(int node, int cell) {
        return results.scores(node)[cell];
    }

    /// Whether a node can be taken apart: where units are compared with each other, only where each
    /// has shares of its own, and all that is below grows in proportion.
    public boolean isPossible(int node) {
        return scoring.isByUnit(node) || isProportional(node);
    }

    private boolean isProportional(int node) {
        if (tree.indicator(node) >= 0) {
            return true;
        }
        boolean isOfParts =
                switch (results.scenario().scoring(node)) {
                    case Scoring.ByUnit byUnit -> byUnit.growth() != Growth.OTHER;
                    case Scoring.ByYear byYear -> byYear.shares() != null;
                    case Scoring.Fitted fitted -> false;
                };
        return isOfParts && counted(node).allMatch(this::isProportional);
    }

    /// What each indicator adds to a score.
    ///
    /// @param cell one that has a score in the node
    public Sum level(int node, int cell) {
        if (scoring.isByUnit(node)) {
            return level(node, row(cell));
        }
        double factor = node == 0 ? results.correction()[cell] : 1;
        var sum = parts(node, cell, results.scores(node)[cell] / factor);
        return new Sum(
                Arrays.stream(sum.indicators).map(x -> x * factor).toArray(), 0, sum.rest * factor);
    }

    private Sum parts(int node, int cell, double score) {
        int[] parts = results.scenario().parts(node);
        var below = Arrays.stream(parts).mapToDouble(part -> score(part, cell)).toArray();
        var shares = ofParts(node, cell, score, below);
        var indicators = new double[tree.indicators()];
        double rest = shares.length > parts.length ? shares[parts.length] : 0;
        for (int p = 0; p < parts.length; p++) {
            if (shares[p] != 0) {
                var part = level(parts[p], cell);
                for (int i = 0; i < indicators.length; i++) {
                    indicators[i] += shares[p] * part.indicators[i] / below[p];
                }
                rest += shares[p] * part.rest / below[p];
            }
        }
        return new Sum(indicators, 0, rest);
    }

    /// What the nodes below add, and after them the rest where there is one.
    private double[] ofParts(int node, int cell, double score, double[] below) {
        if (OwnShares.areChosen(results.scenario().scoring(node))) {
            return OwnShares.of(results, node, cell)
                    .map(shares -> Arrays.stream(shares).map(share -> share * score).toArray())
                    .orElseGet(() -> new double[below.length]);
        }
        return growsLinearly(node)
                ? Shares.ofLinear(x -> scoring.node(node, x), below)
                : Shares.ofMean(x -> scoring.node(node, x), below);
    }

    /// What each indicator adds to the difference between the scores of two cells; where units have
    /// shares of their own, the difference between what it adds to both.
    public Sum difference(int node, int from, int to) {
        if (scoring.isByUnit(node)) {
            return difference(node, row(from), row(to));
        }
        var before = level(node, from);
        var after = level(node, to);
        var indicators = new double[tree.indicators()];
        Arrays.setAll(indicators, i -> after.indicators[i] - before.indicators[i]);
        return new Sum(indicators, 0, after.rest - before.rest);
    }

    /// Whether the score in a node depends on the unit's own scores alone.
    boolean isByUnit(int node) {
        return scoring.isByUnit(node);
    }

    /// The score that a row has in a node, NaN for none.
    public double score(int node, Row row) {
        return score(node, row.indicators()) * factor(node, row);
    }

    private double score(int node, double[] indicators) {
        return scoring.nodes(indicators)[node];
    }

    private static double factor(int node, Row row) {
        return node == 0 ? row.correction() : 1;
    }

    /// What each indicator adds to a score.
    ///
    /// @param row one that has a score in the node
    public Sum level(int node, Row row) {
        var shares =
                isLinear(node)
                        ? Shares.ofLinear(x -> score(node, x), row.indicators())
                        : Shares.ofMean(x -> score(node, x), row.indicators());
        double factor = factor(node, row);
        var indicators = new double[tree.indicators()];
        Arrays.setAll(indicators, i -> shares[i] * factor);
        double rest = shares.length > indicators.length ? shares[indicators.length] * factor : 0;
        return new Sum(indicators, 0, rest);
    }

    /// What each indicator adds to the difference between two scores, of whatever coverage.
    ///
    /// The correction by country is a factor: each indicator's part is taken at the mean of both
    /// factors, and the difference of the factors at the mean of both scores.
    public Sum difference(int node, Row from, Row to) {
        double midway = (score(node, from.indicators()) + score(node, to.indicators())) / 2;
        var shares =
                Shares.ofDifference(
                        x -> mixed(node, x, midway),
                        counting(node, from.indicators()),
                        counting(node, to.indicators()));
        double before = factor(node, from);
        double after = factor(node, to);
        double mean = (before + after) / 2;
        var indicators = Arrays.stream(shares).map(x -> x * mean).toArray();
        double scores = score(node, from.indicators()) + score(node, to.indicators());
        return new Sum(indicators, (after - before) * scores / 2, 0);
    }

    /// The score of indicators some of which one unit has and some another. Together they may be
    /// fewer than a score needs, and none at all: such a mixture is none of a unit's, only a way
    /// from the one to the other, and lies midway.
    private double mixed(int node, double[] indicators, double midway) {
        double score = scoring.nodesOfAny(indicators)[node];
        return Double.isNaN(score) ? midway : score;
    }

    /// Without the scores that do not count: those below a node that has too few to have one.
    private double[] counting(int node, double[] indicators) {
        var scores = scoring.nodes(indicators);
        var counting = indicators.clone();
        for (int i = 0; i < counting.length; i++) {
            for (int at = tree.nodeOf(i); at > node; at = tree.parent(at)) {
                if (Double.isNaN(scores[at])) {
                    counting[i] = Double.NaN;
                }
            }
        }
        return counting;
    }

    private boolean growsLinearly(int node) {
        return switch (results.scenario().scoring(node)) {
            case Scoring.ByUnit byUnit -> byUnit.growth() == Growth.LINEAR;
            case Scoring.ByYear byYear -> false;
            case Scoring.Fitted fitted -> false;
        };
    }

    /// Whether all means at or below a node are arithmetic.
    private boolean isLinear(int node) {
        return tree.indicator(node) >= 0
                || (growsLinearly(node) && counted(node).allMatch(this::isLinear));
    }

    /// The children that have any weight.
    private IntStream counted(int node) {
        var weights = results.scenario().weights();
        return Arrays.stream(tree.children(node)).filter(child -> weights[child] > 0);
    }
}

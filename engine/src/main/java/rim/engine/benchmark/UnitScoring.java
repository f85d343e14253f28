package rim.engine.benchmark;

import java.util.Arrays;
import rim.engine.benchmark.aggregate.Aggregator.Counted;
import rim.engine.benchmark.prepare.Tree;
import rim.engine.kernel.aggregation.Aggregation;
import rim.engine.method.aggregation.Scoring;
import rim.engine.method.aggregation.Scoring.Growth;

/// Scores a single unit by the rules, bounds and weights of a scenario as they were found: the way
/// to ask what another value would come to, with everything else as it is.
///
/// Immutable; for any number of threads.
public final class UnitScoring {
    private static final double INSIDE = 1e-3;
    private static final double STEP = 1e-8;

    private final Scenario scenario;
    private final Tree tree;
    private final Counted[] counted;

    private UnitScoring(Scenario scenario) {
        this.scenario = scenario;
        this.tree = scenario.tree();
        this.counted = new Counted[tree.size()];
        for (int node = 0; node < counted.length; node++) {
            if (tree.indicator(node) < 0) {
                counted[node] = scenario.aggregators[node].counted(scenario.weights);
            }
        }
    }

    public static UnitScoring of(Scenario scenario) {
        return new UnitScoring(scenario);
    }

    /// What an indicator's value becomes on its way to a score; NaN where a step has no result.
    ///
    /// @param value after gaps were filled
    /// @param bounded after the outlier rule
    /// @param treated after outlier rule and transformation
    /// @param unbounded the score that it would get without the outlier rule, the normalisation
    ///   going on beyond its bounds as straight as it is just within them
    /// @param score normalised
    public record Steps(
            double value, double bounded, double treated, double unbounded, double score) {}

    /// The way of a value, whoever has it in the year of the cell.
    ///
    /// @param indicator by its number among the indicators
    public Steps steps(int indicator, int cell, double value) {
        var rule = scenario.columns[indicator].rules().at(cell);
        var normalisation = rule.normalisation();
        if (Double.isNaN(value) || normalisation.isEmpty()) {
            return new Steps(value, value, Double.NaN, Double.NaN, Double.NaN);
        }
        double treated = rule.treated().treatment().applyAsDouble(value);
        double score = normalisation.get().applyAsDouble(treated);
        double untreated = rule.treated().transformation().applyAsDouble(value);
        double within = treated + INSIDE * (treated - untreated);
        double unbounded =
                untreated == treated
                        ? score
                        : score
                                + (score - normalisation.get().applyAsDouble(within))
                                        / (treated - within)
                                        * (untreated - treated);
        return new Steps(
                value, rule.treated().outliers().applyAsDouble(value), treated, unbounded, score);
    }

    /// See {@link Scenario#isByUnit}.
    public boolean isByUnit(int node) {
        return scenario.isByUnit(node);
    }

    /// See {@link Scenario#isMadeByUnit}.
    public boolean isMadeByUnit(int node) {
        return scenario.isMadeByUnit(node);
    }

    /// The score of an aggregate that is made by unit, from scores of its {@link Scenario#parts}.
    public double node(int node, double[] parts) {
        var scores = new double[tree.size()];
        Arrays.fill(scores, Double.NaN);
        int[] numbers = scenario.parts(node);
        for (int i = 0; i < numbers.length; i++) {
            scores[numbers[i]] = parts[i];
        }
        return scenario.aggregators[node].coveredRow(scores, scenario.weights);
    }

    /// Scores of all nodes, before any correction by country.
    ///
    /// @param indicators scores by number of the indicator, NaN for none
    /// @return by node; NaN for none
    public double[] nodes(double[] indicators) {
        return nodes(
                indicators,
                (node, scores) -> scenario.aggregators[node].coveredRow(scores, counted[node]));
    }

    /// The same, however few of the weights have a score.
    public double[] nodesOfAny(double[] indicators) {
        return nodes(
                indicators,
                (node, scores) -> scenario.aggregators[node].row(scores, counted[node]));
    }

    private interface Rule {
        double score(int node, double[] scores);
    }

    private double[] nodes(double[] indicators, Rule rule) {
        var scores = new double[tree.size()];
        for (int node = tree.size() - 1; node >= 0; node--) {
            int indicator = tree.indicator(node);
            scores[node] = indicator >= 0 ? indicators[indicator] : rule.score(node, scores);
        }
        return scores;
    }

    /// The most that the root can come to, before any correction by country, when indicators have
    /// scores within bounds; it may be less than this.
    ///
    /// @param low lower bounds by number of the indicator, NaN for one without a score
    /// @param high upper bounds, of the same
    public double most(double[] low, double[] high) {
        var least = new double[tree.size()];
        var most = new double[tree.size()];
        for (int node = tree.size() - 1; node >= 0; node--) {
            int indicator = tree.indicator(node);
            if (indicator >= 0) {
                least[node] = low[indicator];
                most[node] = high[indicator];
            } else {
                var below = counted[node].of(least);
                var above = counted[node].of(most);
                least[node] = rule(node).least(below, above, counted[node].weights());
                most[node] = rule(node).most(below, above, counted[node].weights());
            }
        }
        return most[0];
    }

    /// By how much the root's score grows with each indicator's, before any correction by country.
    ///
    /// @param indicators scores by number of the indicator, NaN for none, whose slope is 0
    public double[] slopes(double[] indicators) {
        var scores = nodes(indicators);
        var slopes = new double[tree.size()];
        slopes[0] = 1;
        var own = new double[indicators.length];
        for (int node = 0; node < slopes.length; node++) {
            int indicator = tree.indicator(node);
            if (indicator >= 0) {
                own[indicator] = slopes[node];
            } else if (slopes[node] != 0) {
                var below = counted[node].of(scores);
                var parts = counted[node].parts();
                for (int p = 0; p < parts.length; p++) {
                    slopes[parts[p]] += slopes[node] * slope(node, below, p);
                }
            }
        }
        return own;
    }

    private double slope(int node, double[] below, int part) {
        double x = below[part];
        if (Double.isNaN(x)) {
            return 0;
        }
        double step = STEP * Math.max(Math.abs(x), 1e-3);
        below[part] = x + step;
        double above = rule(node).of(below, counted[node].weights());
        below[part] = x - step;
        double beneath = rule(node).of(below, counted[node].weights());
        below[part] = x;
        return (above - beneath) / (2 * step);
    }

    /// Whether the root's score bends downward alone as indicators' scores grow.
    public boolean isConcave() {
        return isConcave(0);
    }

    private boolean isConcave(int node) {
        if (tree.indicator(node) >= 0) {
            return true;
        }
        var rule = rule(node);
        return rule.isConcave()
                && Arrays.stream(counted[node].parts())
                        .allMatch(part -> rule.isMonotone() ? isConcave(part) : isLinear(part));
    }

    /// Whether the root's score grows in a straight line with each indicator's.
    public boolean isLinear() {
        return isLinear(0);
    }

    private boolean isLinear(int node) {
        return tree.indicator(node) >= 0
                || (growth(node) == Growth.LINEAR
                        && Arrays.stream(counted[node].parts()).allMatch(this::isLinear));
    }

    private Growth growth(int node) {
        return switch (scenario.scoring(node)) {
            case Scoring.ByUnit byUnit -> byUnit.growth();
            case Scoring.Fitted fitted -> Growth.OTHER;
            case Scoring.ByYear byYear -> Growth.OTHER;
        };
    }

    private Aggregation rule(int node) {
        return switch (scenario.scoring(node)) {
            case Scoring.ByUnit byUnit -> byUnit.rule();
            case Scoring.Fitted fitted -> throw notByUnit(node);
            case Scoring.ByYear byYear -> throw notByUnit(node);
        };
    }

    private IllegalArgumentException notByUnit(int node) {
        return new IllegalArgumentException(tree.code(node) + " compares units");
    }
}

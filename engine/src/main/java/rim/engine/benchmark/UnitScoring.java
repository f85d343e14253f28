package rim.engine.benchmark;

import java.util.Arrays;
import rim.engine.benchmark.prepare.Tree;

/// Scores a single unit by the rules, bounds and weights of a scenario as they were found: the way
/// to ask what another value would come to, with everything else as it is.
///
/// Immutable; for any number of threads.
public final class UnitScoring {
    private static final double INSIDE = 1e-3;

    private final Scenario scenario;
    private final Tree tree;

    private UnitScoring(Scenario scenario) {
        this.scenario = scenario;
        this.tree = scenario.tree();
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

    /// The way of a value, whoever has it.
    ///
    /// @param indicator by its number among the indicators
    public Steps steps(int indicator, double value) {
        var rule = scenario.columns[indicator].rule();
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
        var scores = new double[tree.size()];
        for (int node = tree.size() - 1; node >= 0; node--) {
            int indicator = tree.indicator(node);
            scores[node] =
                    indicator >= 0
                            ? indicators[indicator]
                            : scenario.aggregators[node].coveredRow(scores, scenario.weights);
        }
        return scores;
    }
}

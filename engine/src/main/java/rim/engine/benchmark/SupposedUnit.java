package rim.engine.benchmark;

import rim.engine.benchmark.aggregate.Aggregator.Counted;
import rim.engine.benchmark.normalise.IndicatorRule;
import rim.engine.benchmark.prepare.Tree;

/// One unit in one year by the rules, weights and corrections of one run: what it would come to
/// with other values. Immutable.
public final class SupposedUnit {
    private final Scenario scenario;
    private final Tree tree;
    private final IndicatorRule[] rules;
    private final double[] row;
    private final Counted[] counted;
    private final double factor;

    /// @param rules by number of the indicator, for the year
    /// @param row the unit's scores by node as the run gave them
    SupposedUnit(Scenario scenario, IndicatorRule[] rules, double[] weights, double[] row) {
        this.scenario = scenario;
        this.tree = scenario.tree();
        this.rules = rules;
        this.row = row;
        this.counted = new Counted[row.length];
        for (int node = 0; node < row.length; node++) {
            if (tree.indicator(node) < 0) {
                counted[node] = scenario.aggregators[node].counted(weights);
            }
        }
        double before = scenario.isByUnit(0) ? aggregated(row.clone()) : Double.NaN;
        this.factor = before == 0 || Double.isNaN(row[0]) ? 1 : row[0] / before;
    }

    /// The index with other values.
    ///
    /// @param supposed by number of the indicator; NaN for one that stays as it is
    /// @return NaN where there is none, or where the index compares units with each other
    public double score(double[] supposed) {
        if (!scenario.isByUnit(0)) {
            return Double.NaN;
        }
        var changed = row.clone();
        for (int i = 0; i < supposed.length; i++) {
            if (!Double.isNaN(supposed[i])) {
                changed[tree.nodeOf(i)] = rules[i].score(supposed[i]);
            }
        }
        return aggregated(changed) * factor;
    }

    private double aggregated(double[] scores) {
        for (int node = scores.length - 1; node >= 0; node--) {
            if (tree.indicator(node) < 0) {
                scores[node] = scenario.aggregators[node].coveredRow(scores, counted[node]);
            }
        }
        return scores[0];
    }
}

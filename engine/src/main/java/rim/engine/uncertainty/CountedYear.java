package rim.engine.uncertainty;

import java.util.Optional;
import rim.engine.kernel.uncertainty.DrawSummary;
import rim.engine.kernel.uncertainty.GroupCounts;
import rim.engine.kernel.uncertainty.RankCounts;
import rim.engine.kernel.uncertainty.RankCounts.RankInterval;
import rim.engine.kernel.uncertainty.ScoreTally;

/// The counts of the draws themselves.
///
/// @param level of the intervals
record CountedYear(RankCounts ranks, GroupCounts groupCounts, ScoreTally scores, double level)
        implements NodeYear {

    @Override
    public Optional<DrawSummary> score(int unit) {
        return scores.summary(unit, level);
    }

    @Override
    public Optional<RankInterval> rank(int unit) {
        return ranks.interval(unit, level);
    }

    @Override
    public Optional<Double> top(int unit, int k) {
        return ranks.probabilityOfTop(unit, k);
    }

    @Override
    public Optional<double[]> groups(int unit) {
        return groupCounts.probabilities(unit);
    }
}

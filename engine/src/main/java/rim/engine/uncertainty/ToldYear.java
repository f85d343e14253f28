package rim.engine.uncertainty;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.engine.kernel.uncertainty.DrawSummaries;
import rim.engine.kernel.uncertainty.DrawSummary;
import rim.engine.kernel.uncertainty.GroupCounts;
import rim.engine.kernel.uncertainty.RankCounts;
import rim.engine.kernel.uncertainty.RankCounts.RankInterval;
import rim.schemas.methodology.Uncertainty;

/// What is told of the draws of a year, without the counts that it was made from: a tenth of their
/// memory.
final class ToldYear implements NodeYear, Serializable {
    private static final long serialVersionUID = 1;
    private final DrawSummaries scores;
    private final GroupCounts groups;
    private final @Nullable RankCounts ranks;
    private final int[] best;
    private final int[] median;
    private final int[] worst;
    private final double[] mean;
    private final List<Integer> named;

    /// By number among those named, and unit.
    private final double[][] tops;

    /// @param asked level, first places and whether ranks are kept
    ToldYear(CountedYear counted, int units, Uncertainty asked) {
        scores = new DrawSummaries(units, counted::score);
        groups = counted.groupCounts();
        ranks = asked.acceptabilities() ? counted.ranks() : null;
        best = new int[units];
        median = new int[units];
        worst = new int[units];
        mean = new double[units];
        named = asked.top();
        tops = new double[named.size()][units];
        for (int unit = 0; unit < units; unit++) {
            int at = unit;
            counted.rank(unit).ifPresent(interval -> keep(at, interval));
            for (int i = 0; i < tops.length; i++) {
                tops[i][unit] = counted.top(unit, named.get(i)).orElse(0.0);
            }
        }
    }

    private void keep(int unit, RankInterval interval) {
        best[unit] = interval.best();
        median[unit] = interval.median();
        worst[unit] = interval.worst();
        mean[unit] = interval.mean();
    }

    @Override
    public Optional<DrawSummary> score(int unit) {
        return scores.of(unit);
    }

    @Override
    public Optional<RankInterval> rank(int unit) {
        return best[unit] == 0
                ? Optional.empty()
                : Optional.of(new RankInterval(best[unit], median[unit], worst[unit], mean[unit]));
    }

    @Override
    public Optional<Double> top(int unit, int k) {
        return best[unit] == 0 ? Optional.empty() : Optional.of(tops[named.indexOf(k)][unit]);
    }

    @Override
    public Optional<double[]> groups(int unit) {
        return groups.probabilities(unit);
    }

    @Override
    public RankCounts ranks() {
        if (ranks == null) {
            throw new IllegalStateException("Nobody asked for acceptabilities");
        }
        return ranks;
    }
}

package rim.engine.uncertainty;

import java.util.Optional;
import rim.engine.kernel.uncertainty.DrawSummary;
import rim.engine.kernel.uncertainty.RankCounts;
import rim.engine.kernel.uncertainty.RankCounts.RankInterval;

/// What the draws gave for one node in one year, by unit; empty for a unit that no draw gave a
/// score.
sealed interface NodeYear permits CountedYear, ToldYear {

    Optional<DrawSummary> score(int unit);

    Optional<RankInterval> rank(int unit);

    /// The probability of being among the first k.
    ///
    /// @param k one of those that the methodology names
    Optional<Double> top(int unit, int k);

    /// The probability of each group; empty for a unit that never had one.
    Optional<double[]> groups(int unit);

    /// How often each unit had each rank.
    ///
    /// @throws IllegalStateException where the methodology does not ask for acceptabilities
    RankCounts ranks();
}

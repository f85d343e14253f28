package rim.engine.uncertainty;

import rim.engine.kernel.uncertainty.ChangeCounts;
import rim.engine.kernel.uncertainty.GroupCounts;
import rim.engine.kernel.uncertainty.RankCounts;
import rim.engine.kernel.uncertainty.ScoreTally;

/// What the draws gave for one node.
sealed interface NodeCounts permits NodeTally, FixedNode {

    /// @param year place among the scored years
    OfYear year(int year);

    /// @param pair place among {@link NodeDraws#yearPairs}
    ChangeCounts change(int pair);

    /// What they gave in one year.
    record OfYear(RankCounts ranks, GroupCounts groups, ScoreTally scores) {}
}

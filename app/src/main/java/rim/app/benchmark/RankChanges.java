package rim.app.benchmark;

import java.util.IntSummaryStatistics;
import org.jspecify.annotations.Nullable;

/// How far ranks move, over units that have both.
final class RankChanges {
    private final IntSummaryStatistics absolute = new IntSummaryStatistics();

    /// @param rank 0 for none
    /// @param other 0 for none
    void add(int rank, int other) {
        if (rank > 0 && other > 0) {
            absolute.accept(Math.abs(rank - other));
        }
    }

    int count() {
        return (int) absolute.getCount();
    }

    @Nullable Double mean() {
        return count() == 0 ? null : absolute.getAverage();
    }

    @Nullable Integer greatest() {
        return count() == 0 ? null : absolute.getMax();
    }
}

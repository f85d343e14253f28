package rim.pipeline.kernel.uncertainty;

import java.util.Optional;

/// How often one unit was ahead of another over the draws; level counts half.
///
/// Counts are whole numbers, see {@link RankCounts}. Takes `8 · units²` bytes. A draw in which one
/// of the two has no rank does not count for the pair.
public final class PairCounts {
    private final int[][] points;
    private final int[][] draws;

    public PairCounts(int units) {
        points = new int[units][units];
        draws = new int[units][units];
    }

    /// @param ranks of one draw, 0 for a unit without a score; see {@link Ranking}
    public void add(int[] ranks) {
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] > 0) {
                addRow(points[i], draws[i], ranks[i], ranks, i);
            }
        }
    }

    /// Takes the counts of another over.
    public void merge(PairCounts other) {
        for (int i = 0; i < points.length; i++) {
            for (int j = 0; j < i; j++) {
                points[i][j] += other.points[i][j];
                draws[i][j] += other.draws[i][j];
            }
        }
    }

    /// The share of draws in which the first is ahead, with half of those in which they are level;
    /// empty when they were never ranked together.
    public Optional<Double> probabilityAhead(int first, int second) {
        if (first == second) {
            return Optional.empty();
        }
        int later = Math.max(first, second);
        int earlier = Math.min(first, second);
        int together = draws[later][earlier];
        if (together == 0) {
            return Optional.empty();
        }
        double ofLater = points[later][earlier] / (2.0 * together);
        return Optional.of(first == later ? ofLater : 1 - ofLater);
    }

    /// Two points for a better rank, one for the same, without a branch; none against a unit that
    /// has no rank.
    private static void addRow(int[] points, int[] draws, int own, int[] ranks, int to) {
        for (int j = 0; j < to; j++) {
            int lead = ranks[j] - own;
            int isRanked = -ranks[j] >>> 31;
            points[j] += isRanked * (1 + (lead >> 31) + (-lead >>> 31));
            draws[j] += isRanked;
        }
    }
}

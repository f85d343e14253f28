package rim.engine.kernel.uncertainty;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;

/// How often one unit was ahead of another over the draws; level counts half.
///
/// Counts are whole numbers, see {@link RankCounts}. Takes `4 · units²` bytes. A draw in which one
/// of the two has no rank does not count for the pair.
public final class PairCounts implements Serializable {
    private static final long serialVersionUID = 1;
    private final int[][] points;
    private final int[][] drawsWithGaps;
    private int completeDraws;

    public PairCounts(int units) {
        points = triangle(units);
        drawsWithGaps = triangle(units);
    }

    /// @param ranks of one draw, 0 for a unit without a score; see {@link CompetitionRanking}
    public void add(int[] ranks) {
        boolean isComplete = Arrays.stream(ranks).noneMatch(rank -> rank == 0);
        completeDraws += isComplete ? 1 : 0;
        for (int i = 0; i < ranks.length; i++) {
            if (isComplete) {
                addPoints(points[i], ranks[i], ranks);
            } else if (ranks[i] > 0) {
                addPointsAndDraws(points[i], drawsWithGaps[i], ranks[i], ranks);
            }
        }
    }

    /// Takes the counts of another over.
    public void merge(PairCounts other) {
        for (int i = 0; i < points.length; i++) {
            for (int j = 0; j < i; j++) {
                points[i][j] += other.points[i][j];
                drawsWithGaps[i][j] += other.drawsWithGaps[i][j];
            }
        }
        completeDraws += other.completeDraws;
    }

    /// The share of draws in which the first is ahead, with half of those in which they are level;
    /// empty when they were never ranked together.
    public Optional<Double> probabilityAhead(int first, int second) {
        if (first == second) {
            return Optional.empty();
        }
        int later = Math.max(first, second);
        int earlier = Math.min(first, second);
        int together = completeDraws + drawsWithGaps[later][earlier];
        if (together == 0) {
            return Optional.empty();
        }
        double ofLater = points[later][earlier] / (2.0 * together);
        return Optional.of(first == later ? ofLater : 1 - ofLater);
    }

    /// Two points for a better rank and one for the same, without a branch.
    private static void addPoints(int[] points, int own, int[] ranks) {
        for (int j = 0; j < points.length; j++) {
            int lead = ranks[j] - own;
            points[j] += 1 + (lead >> 31) + (-lead >>> 31);
        }
    }

    /// The same, and nothing against a unit that has no rank.
    private static void addPointsAndDraws(int[] points, int[] draws, int own, int[] ranks) {
        for (int j = 0; j < points.length; j++) {
            int lead = ranks[j] - own;
            int isRanked = -ranks[j] >>> 31;
            points[j] += isRanked * (1 + (lead >> 31) + (-lead >>> 31));
            draws[j] += isRanked;
        }
    }

    /// Row i has room for the units before i.
    private static int[][] triangle(int units) {
        var rows = new int[units][];
        Arrays.setAll(rows, int[]::new);
        return rows;
    }
}

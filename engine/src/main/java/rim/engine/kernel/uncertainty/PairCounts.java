package rim.engine.kernel.uncertainty;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How often one unit was ahead of another over the draws; level counts half.
///
/// Counts are whole numbers, see {@link RankCounts}. Takes `2 · units²` bytes, and as many again
/// where some draw leaves a unit without a rank: it does not count for the unit's pairs.
public final class PairCounts implements Serializable {
    private static final long serialVersionUID = 1;
    private final int[][] points;

    /// Null as long as every draw ranked all.
    private int @Nullable [][] drawsWithGaps;

    private int completeDraws;

    public PairCounts(int units) {
        points = triangle(units);
    }

    /// @param ranks of one draw, 0 for a unit without a score; see {@link CompetitionRanking}
    public void add(int[] ranks) {
        boolean isComplete = Arrays.stream(ranks).noneMatch(rank -> rank == 0);
        completeDraws += isComplete ? 1 : 0;
        int[][] together = isComplete ? null : withGaps();
        for (int i = 0; i < ranks.length; i++) {
            if (together == null) {
                addPoints(points[i], ranks[i], ranks);
            } else if (ranks[i] > 0) {
                addPointsAndDraws(points[i], together[i], ranks[i], ranks);
            }
        }
    }

    /// Takes the counts of another over.
    public void merge(PairCounts other) {
        add(points, other.points);
        if (other.drawsWithGaps != null) {
            add(withGaps(), other.drawsWithGaps);
        }
        completeDraws += other.completeDraws;
    }

    private static void add(int[][] to, int[][] others) {
        for (int i = 0; i < to.length; i++) {
            for (int j = 0; j < i; j++) {
                to[i][j] += others[i][j];
            }
        }
    }

    private int[][] withGaps() {
        var own = drawsWithGaps;
        if (own == null) {
            own = triangle(points.length);
            drawsWithGaps = own;
        }
        return own;
    }

    /// The share of draws in which the first is ahead, with half of those in which they are level;
    /// empty when they were never ranked together.
    public Optional<Double> probabilityAhead(int first, int second) {
        if (first == second) {
            return Optional.empty();
        }
        int later = Math.max(first, second);
        int earlier = Math.min(first, second);
        int together = completeDraws + (drawsWithGaps == null ? 0 : drawsWithGaps[later][earlier]);
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

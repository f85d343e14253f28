package rim.engine.kernel.uncertainty;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How often one unit was ahead of another over the draws; level counts half.
///
/// Units stand in an order, and each is compared with those so many places before it. Counts are
/// whole numbers, see {@link RankCounts}. Takes four bytes for each pair, and as many again where
/// some draw leaves a unit without a rank: it does not count for the unit's pairs.
public final class PairCounts implements Serializable {
    private static final long serialVersionUID = 1;
    private final int[] order;
    private final int reach;

    /// By place in the order and place before it, the farthest first.
    private final int[][] points;

    /// Null as long as every draw ranked all.
    private int @Nullable [][] drawsWithGaps;

    private int completeDraws;

    /// Of all pairs.
    public PairCounts(int units) {
        this(IntStream.range(0, units).toArray(), units);
    }

    /// @param order the number of the unit at each place
    /// @param reach how many places a unit and those that it is compared with lie apart at most
    public PairCounts(int[] order, int reach) {
        this.order = order;
        this.reach = reach;
        points = rows();
    }

    /// @param ranks of one draw, 0 for a unit without a score; see {@link CompetitionRanking}
    public void add(int[] ranks) {
        boolean isComplete = Arrays.stream(ranks).noneMatch(rank -> rank == 0);
        completeDraws += isComplete ? 1 : 0;
        int[][] together = isComplete ? null : withGaps();
        var ordered = new int[order.length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = ranks[order[i]];
        }
        for (int i = 0; i < ordered.length; i++) {
            int first = Math.max(0, i - reach);
            if (together == null) {
                addPoints(points[i], ordered[i], ordered, first);
            } else if (ordered[i] > 0) {
                addPointsAndDraws(points[i], together[i], ordered[i], ordered, first);
            }
        }
    }

    /// Takes the counts of another over, of the same order and reach.
    public void merge(PairCounts other) {
        add(points, other.points);
        if (other.drawsWithGaps != null) {
            add(withGaps(), other.drawsWithGaps);
        }
        completeDraws += other.completeDraws;
    }

    private static void add(int[][] to, int[][] others) {
        for (int i = 0; i < to.length; i++) {
            for (int j = 0; j < to[i].length; j++) {
                to[i][j] += others[i][j];
            }
        }
    }

    private int[][] withGaps() {
        var own = drawsWithGaps;
        if (own == null) {
            own = rows();
            drawsWithGaps = own;
        }
        return own;
    }

    /// What the counts come to.
    public PairShares told() {
        return new PairShares(
                order,
                reach,
                PackedRows.of(points),
                drawsWithGaps == null ? null : PackedRows.of(drawsWithGaps),
                completeDraws);
    }

    /// Two points for a better rank and one for the same, without a branch.
    private static void addPoints(int[] points, int own, int[] ranks, int first) {
        for (int j = 0; j < points.length; j++) {
            int lead = ranks[first + j] - own;
            points[j] += 1 + (lead >> 31) + (-lead >>> 31);
        }
    }

    /// The same, and nothing against a unit that has no rank.
    private static void addPointsAndDraws(
            int[] points, int[] draws, int own, int[] ranks, int first) {
        for (int j = 0; j < points.length; j++) {
            int rank = ranks[first + j];
            int lead = rank - own;
            int isRanked = -rank >>> 31;
            points[j] += isRanked * (1 + (lead >> 31) + (-lead >>> 31));
            draws[j] += isRanked;
        }
    }

    /// Each place has room for those before it, as far as it reaches.
    private int[][] rows() {
        var rows = new int[order.length][];
        Arrays.setAll(rows, i -> new int[Math.min(i, reach)]);
        return rows;
    }
}

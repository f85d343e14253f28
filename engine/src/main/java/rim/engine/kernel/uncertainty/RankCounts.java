package rim.engine.kernel.uncertainty;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;

/// How often each unit had each rank over the draws.
///
/// Counts are whole numbers: parts that were counted apart and merged give the same as one that saw
/// all, in any order. Memory is the range of ranks that each unit takes. A draw in which a unit has
/// no score counts for the others only.
public final class RankCounts implements Serializable {
    private static final long serialVersionUID = 1;
    private final int[][] counts;
    private final int[] lowest;
    private final int[] draws;

    public RankCounts(int units) {
        counts = new int[units][];
        lowest = new int[units];
        draws = new int[units];
        Arrays.setAll(counts, i -> new int[0]);
    }

    /// @param ranks of one draw, 0 for a unit without a score; see {@link CompetitionRanking}
    public void add(int[] ranks) {
        add(ranks, 1);
    }

    /// Counts the same ranks several times.
    public void add(int[] ranks, int times) {
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] > 0) {
                add(i, ranks[i], times);
            }
        }
    }

    /// Counts the ranks of some draws.
    ///
    /// @param rows by draw and unit, 0 for none
    /// @param count how many draws count
    public void addRows(int[][] rows, int count) {
        int[][] counts = this.counts;
        int[] lowest = this.lowest;
        for (int draw = 0; draw < count; draw++) {
            int[] ranks = rows[draw];
            for (int unit = 0; unit < ranks.length; unit++) {
                int at = ranks[unit] - lowest[unit];
                if (ranks[unit] == 0) {
                    draws[unit]--;
                } else if (at >= 0 && at < counts[unit].length) {
                    counts[unit][at]++;
                } else {
                    reach(unit, ranks[unit]);
                    counts[unit][ranks[unit] - lowest[unit]]++;
                }
            }
        }
        for (int unit = 0; unit < draws.length; unit++) {
            draws[unit] += count;
        }
    }

    /// Takes the counts of another over.
    public void merge(RankCounts other) {
        for (int i = 0; i < counts.length; i++) {
            for (int k = 0; k < other.counts[i].length; k++) {
                if (other.counts[i][k] > 0) {
                    add(i, other.lowest[i] + k, other.counts[i][k]);
                }
            }
        }
    }

    /// Draws in which the unit had a score.
    public int draws(int unit) {
        return draws[unit];
    }

    /// How often the unit had the rank.
    public int count(int unit, int rank) {
        int at = rank - lowest[unit];
        return at >= 0 && at < counts[unit].length ? counts[unit][at] : 0;
    }

    /// The share of draws with a rank of k or better; empty for a unit that never had one.
    public Optional<Double> probabilityOfTop(int unit, int k) {
        if (draws[unit] == 0) {
            return Optional.empty();
        }
        long within = 0;
        for (int rank = 1; rank <= k; rank++) {
            within += count(unit, rank);
        }
        return Optional.of((double) within / draws[unit]);
    }

    /// The interval that leaves out at most `(1 − level)/2` of the draws on either side; empty for
    /// a unit that never had a rank.
    ///
    /// @param level such as 0.9
    public Optional<RankInterval> interval(int unit, double level) {
        double tail = (1 - level) / 2;
        return draws[unit] == 0
                ? Optional.empty()
                : Optional.of(
                        new RankInterval(
                                quantile(unit, tail),
                                quantile(unit, 0.5),
                                quantile(unit, 1 - tail),
                                mean(unit)));
    }

    /// @param best lower end: the best rank
    /// @param median middle
    /// @param worst upper end
    /// @param mean of all draws
    public record RankInterval(int best, int median, int worst, double mean) {}

    /// The least rank that a share of the draws does not exceed.
    private int quantile(int unit, double share) {
        double wanted = share * draws[unit] * (1 - 1e-12);
        long below = 0;
        for (int k = 0; k < counts[unit].length; k++) {
            below += counts[unit][k];
            if (below > 0 && below >= wanted) {
                return lowest[unit] + k;
            }
        }
        return lowest[unit] + counts[unit].length - 1;
    }

    private double mean(int unit) {
        long sum = 0;
        for (int k = 0; k < counts[unit].length; k++) {
            sum += (long) counts[unit][k] * (lowest[unit] + k);
        }
        return (double) sum / draws[unit];
    }

    private void add(int unit, int rank, int times) {
        reach(unit, rank);
        counts[unit][rank - lowest[unit]] += times;
        draws[unit] += times;
    }

    private void reach(int unit, int rank) {
        int length = counts[unit].length;
        if (length == 0) {
            counts[unit] = new int[8];
            lowest[unit] = Math.max(1, rank - 4);
        } else if (rank < lowest[unit]) {
            int from = Math.max(1, rank - length / 2);
            var wider = new int[lowest[unit] - from + length];
            System.arraycopy(counts[unit], 0, wider, lowest[unit] - from, length);
            counts[unit] = wider;
            lowest[unit] = from;
        } else if (rank >= lowest[unit] + length) {
            counts[unit] = Arrays.copyOf(counts[unit], rank - lowest[unit] + 1 + length / 2);
        }
    }
}

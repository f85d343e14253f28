package rim.engine.kernel.uncertainty;

import java.util.Arrays;
import java.util.Optional;

/// Every score that was drawn, so that what is told of them is exact: eight bytes for each score of
/// a unit whose score varies. {@link ScoreCounts} takes bounded memory.
public final class KeptScores implements ScoreTally {
    private static final long serialVersionUID = 1;
    private static final int FIRST = 16;

    /// By unit; null as long as the score has not varied.
    private final double[][] scores;

    private final double[] only;
    private final int[] counts;

    /// @param units that have scores
    public KeptScores(int units) {
        scores = new double[units][];
        only = new double[units];
        counts = new int[units];
    }

    @Override
    public void add(int unit, double score, long times) {
        if (scores[unit] == null && (counts[unit] == 0 || only[unit] == score)) {
            only[unit] = score;
            counts[unit] += Math.toIntExact(times);
            return;
        }
        int to = counts[unit] + Math.toIntExact(times);
        var own = room(unit, to);
        for (int i = counts[unit]; i < to; i++) {
            own[i] = score;
        }
        counts[unit] = to;
    }

    private double[] room(int unit, int count) {
        var own = scores[unit];
        if (own == null) {
            own = new double[Math.max(FIRST, count)];
            Arrays.fill(own, 0, counts[unit], only[unit]);
            scores[unit] = own;
        } else if (own.length < count) {
            own = Arrays.copyOf(own, Math.max(count, 2 * own.length));
            scores[unit] = own;
        }
        return own;
    }

    @Override
    public void merge(ScoreTally other) {
        var others = (KeptScores) other;
        for (int unit = 0; unit < counts.length; unit++) {
            if (others.scores[unit] == null) {
                if (others.counts[unit] > 0) {
                    add(unit, others.only[unit], others.counts[unit]);
                }
            } else {
                int to = counts[unit] + others.counts[unit];
                System.arraycopy(
                        others.scores[unit], 0, room(unit, to), counts[unit], others.counts[unit]);
                counts[unit] = to;
            }
        }
    }

    @Override
    public Optional<DrawSummary> summary(int unit, double level) {
        int n = counts[unit];
        if (n == 0) {
            return Optional.empty();
        }
        double x = only[unit];
        return scores[unit] == null
                ? Optional.of(new DrawSummary(n, x, 0, x, x, x))
                : DrawSummary.of(Arrays.copyOf(scores[unit], n), level);
    }
}

package rim.engine.kernel.uncertainty;

import java.io.Serializable;
import java.util.Optional;

/// How often each unit fell into each performance group over the draws. Counts are whole numbers,
/// see {@link RankCounts}.
public final class GroupCounts implements Serializable {
    private static final long serialVersionUID = 1;
    private final int groups;
    private final int[][] counts;

    public GroupCounts(int units, int groups) {
        this.groups = groups;
        counts = new int[units][groups];
    }

    /// @param groupOf for each unit the number of its group in this draw, −1 for none
    public void add(int[] groupOf) {
        add(groupOf, 1);
    }

    /// Counts the same groups several times.
    public void add(int[] groupOf, int times) {
        for (int i = 0; i < groupOf.length; i++) {
            if (groupOf[i] >= 0) {
                counts[i][groupOf[i]] += times;
            }
        }
    }

    /// Counts what some draws gave to one unit: the first group whose limit its relative score
    /// exceeds.
    ///
    /// @param relative scores of the draws, NaN for none
    /// @param limits of the groups
    /// @param draws how many of them count
    public void addDraws(int unit, double[] relative, double[] limits, int draws) {
        double least = Double.POSITIVE_INFINITY;
        int before = 0;
        for (int group = 0; group < groups; group++) {
            least = Math.min(least, limits[group]);
            int above = 0;
            for (int draw = 0; draw < draws; draw++) {
                above += relative[draw] > least ? 1 : 0;
            }
            counts[unit][group] += above - before;
            before = above;
        }
    }

    /// Takes the counts of another over.
    public void merge(GroupCounts other) {
        for (int i = 0; i < counts.length; i++) {
            for (int g = 0; g < groups; g++) {
                counts[i][g] += other.counts[i][g];
            }
        }
    }

    /// The probability of each group, adding up to 1; empty for a unit that never had one.
    public Optional<double[]> probabilities(int unit) {
        long draws = 0;
        for (int count : counts[unit]) {
            draws += count;
        }
        if (draws == 0) {
            return Optional.empty();
        }
        var shares = new double[groups];
        for (int g = 0; g < groups; g++) {
            shares[g] = (double) counts[unit][g] / draws;
        }
        return Optional.of(shares);
    }
}

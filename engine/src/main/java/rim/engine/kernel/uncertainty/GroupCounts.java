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

    /// Counts several draws, unit by unit, which stays in the cache.
    ///
    /// @param groupOf `groupOf[draw][unit]`
    /// @param draws how many of them count
    public void addAll(int[][] groupOf, int draws) {
        for (int i = 0; i < counts.length; i++) {
            var own = counts[i];
            for (int draw = 0; draw < draws; draw++) {
                int group = groupOf[draw][i];
                if (group >= 0) {
                    own[group]++;
                }
            }
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

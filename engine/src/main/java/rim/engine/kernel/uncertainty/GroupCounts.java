package rim.engine.kernel.uncertainty;

import java.io.Serializable;
import java.util.Optional;

/// How often each unit fell into each performance group over the draws. Counts are whole numbers,
/// see {@link RankCounts}.
public final class GroupCounts implements Serializable {
    private static final long serialVersionUID = 1;
    private final int groups;

    /// By unit and group.
    private final int[] counts;

    public GroupCounts(int units, int groups) {
        this.groups = groups;
        counts = new int[units * groups];
    }

    /// @param groupOf for each unit the number of its group in this draw, −1 for none
    public void add(int[] groupOf) {
        add(groupOf, 1);
    }

    /// Counts the same groups several times.
    public void add(int[] groupOf, int times) {
        for (int i = 0; i < groupOf.length; i++) {
            if (groupOf[i] >= 0) {
                counts[i * groups + groupOf[i]] += times;
            }
        }
    }

    /// Counts what a draw gave: for each unit the first group whose limit its relative score
    /// exceeds.
    ///
    /// @param relative scores, NaN for none
    /// @param limits of the groups, descending
    public void addRow(double[] relative, double[] limits) {
        for (int unit = 0; unit < relative.length; unit++) {
            int group = 0;
            for (double limit : limits) {
                group += relative[unit] > limit ? 0 : 1;
            }
            if (group < groups) {
                counts[unit * groups + group]++;
            }
        }
    }

    /// Takes the counts of another over.
    public void merge(GroupCounts other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }

    /// The probability of each group, adding up to 1; empty for a unit that never had one.
    public Optional<double[]> probabilities(int unit) {
        long draws = 0;
        for (int g = 0; g < groups; g++) {
            draws += counts[unit * groups + g];
        }
        if (draws == 0) {
            return Optional.empty();
        }
        var shares = new double[groups];
        for (int g = 0; g < groups; g++) {
            shares[g] = (double) counts[unit * groups + g] / draws;
        }
        return Optional.of(shares);
    }
}

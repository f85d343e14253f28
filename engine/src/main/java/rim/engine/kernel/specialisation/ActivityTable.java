package rim.engine.kernel.specialisation;

import java.util.Arrays;

/// A table of regions by activities, such as persons employed by industry, patents by class,
/// exports by product: `X`, with its sums `Xᵣ.`, `X.ᵢ` and `X..`.
public final class ActivityTable {
    private final int regions;
    private final int activities;
    private final double[] values;
    private final double[] regionTotals;
    private final double[] activityTotals;
    private final double total;

    /// @param values `values[region * activities + activity]`, finite, not negative; each region
    ///   and each activity has something
    /// @throws IllegalArgumentException when they are not such
    public static ActivityTable of(int regions, int activities, double[] values) {
        if (regions < 1 || activities < 1 || values.length != regions * activities) {
            throw new IllegalArgumentException(
                    values.length + " values of " + regions + " regions, " + activities + " kinds");
        }
        var table = new ActivityTable(regions, activities, values.clone());
        requireSomething("Region", table.regionTotals);
        requireSomething("Activity", table.activityTotals);
        return table;
    }

    private ActivityTable(int regions, int activities, double[] values) {
        this.regions = regions;
        this.activities = activities;
        this.values = values;
        this.regionTotals = new double[regions];
        this.activityTotals = new double[activities];
        for (int r = 0; r < regions; r++) {
            int row = r * activities;
            for (int i = 0; i < activities; i++) {
                double value = values[row + i];
                if (!(value >= 0) || Double.isInfinite(value)) {
                    throw new IllegalArgumentException(
                            "Region " + r + ", activity " + i + ": " + value);
                }
                regionTotals[r] += value;
                activityTotals[i] += value;
            }
        }
        this.total = Arrays.stream(activityTotals).sum();
    }

    private static void requireSomething(String what, double[] totals) {
        for (int i = 0; i < totals.length; i++) {
            if (!(totals[i] > 0)) {
                throw new IllegalArgumentException(what + " " + i + " has nothing");
            }
        }
    }

    public int regions() {
        return regions;
    }

    public int activities() {
        return activities;
    }

    /// `Xᵣᵢ`.
    public double value(int region, int activity) {
        return values[region * activities + activity];
    }

    /// `Xᵣ.`.
    public double regionTotal(int region) {
        return regionTotals[region];
    }

    /// `X.ᵢ`.
    public double activityTotal(int activity) {
        return activityTotals[activity];
    }

    /// `X..`.
    public double total() {
        return total;
    }

    /// The activity's share of the region: `Xᵣᵢ / Xᵣ.`.
    public double share(int region, int activity) {
        return value(region, activity) / regionTotals[region];
    }

    /// The activity's share of the whole: `X.ᵢ / X..`.
    public double share(int activity) {
        return activityTotals[activity] / total;
    }

    /// What the region would have of the activity with the shares of the whole: `Xᵣ. X.ᵢ / X..`.
    public double expected(int region, int activity) {
        return regionTotals[region] * share(activity);
    }
}

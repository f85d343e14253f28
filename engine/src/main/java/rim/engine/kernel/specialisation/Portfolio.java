package rim.engine.kernel.specialisation;

import java.util.stream.IntStream;

/// Which region has which activity: `M`, 1 where the location quotient reaches a limit and 0
/// elsewhere.
public final class Portfolio {
    private final int regions;
    private final int activities;

    /// By region the activities that it has, ascending.
    private final int[][] own;

    /// By activity a bit for each region that has it.
    private final long[][] holders;

    private final int[] ubiquity;

    /// 1 where a quotient is 1 or more: at 1 too a region has its share.
    ///
    /// @param quotients by `region * activities + activity`
    public static Portfolio of(int activities, double[] quotients) {
        return of(activities, quotients, 1);
    }

    /// @param limit from which on a region has an activity
    public static Portfolio of(int activities, double[] quotients, double limit) {
        var has = new boolean[quotients.length];
        for (int cell = 0; cell < has.length; cell++) {
            has[cell] = quotients[cell] >= limit;
        }
        return new Portfolio(activities, has);
    }

    /// @param has by `region * activities + activity`
    public static Portfolio of(int activities, boolean[] has) {
        return new Portfolio(activities, has);
    }

    private Portfolio(int activities, boolean[] has) {
        if (activities < 1 || has.length == 0 || has.length % activities != 0) {
            throw new IllegalArgumentException(
                    has.length + " cells in rows of " + activities + " activities");
        }
        this.regions = has.length / activities;
        this.activities = activities;
        this.own = new int[regions][];
        this.ubiquity = new int[activities];
        this.holders = new long[activities][(regions + 63) / 64];
        for (int r = 0; r < regions; r++) {
            int row = r * activities;
            own[r] = IntStream.range(0, activities).filter(i -> has[row + i]).toArray();
            for (int i : own[r]) {
                ubiquity[i]++;
                holders[i][r / 64] |= 1L << r % 64;
            }
        }
    }

    public int regions() {
        return regions;
    }

    public int activities() {
        return activities;
    }

    public boolean has(int region, int activity) {
        return (holders[activity][region / 64] >>> region % 64 & 1) == 1;
    }

    /// The activities that a region has, ascending.
    int[] own(int region) {
        return own[region];
    }

    /// The number of activities that a region has, `Σᵢ Mᵣᵢ`.
    public int diversity(int region) {
        return own[region].length;
    }

    /// The number of regions that have an activity, `Σᵣ Mᵣᵢ`.
    public int ubiquity(int activity) {
        return ubiquity[activity];
    }

    /// How many regions have both of two activities, `C = MᵀM`, by `one * activities + other`; 0 on
    /// the diagonal.
    public int[] coOccurrence() {
        var counts = new int[activities * activities];
        for (int i = 0; i < activities; i++) {
            for (int j = 0; j < i; j++) {
                int both = 0;
                for (int word = 0; word < holders[i].length; word++) {
                    both += Long.bitCount(holders[i][word] & holders[j][word]);
                }
                counts[i * activities + j] = both;
                counts[j * activities + i] = both;
            }
        }
        return counts;
    }

    /// What is left when some regions and activities are taken out.
    ///
    /// @param keptRegions their numbers, ascending
    /// @param keptActivities their numbers, ascending
    public Portfolio only(int[] keptRegions, int[] keptActivities) {
        var has = new boolean[keptRegions.length * keptActivities.length];
        for (int r = 0; r < keptRegions.length; r++) {
            for (int i = 0; i < keptActivities.length; i++) {
                has[r * keptActivities.length + i] = has(keptRegions[r], keptActivities[i]);
            }
        }
        return new Portfolio(keptActivities.length, has);
    }

    /// The numbers of the regions that have some activity, ascending.
    public int[] regionsWithSome() {
        return IntStream.range(0, regions).filter(r -> own[r].length > 0).toArray();
    }

    /// The numbers of the activities that some region has, ascending.
    public int[] activitiesWithSome() {
        return IntStream.range(0, activities).filter(i -> ubiquity[i] > 0).toArray();
    }
}

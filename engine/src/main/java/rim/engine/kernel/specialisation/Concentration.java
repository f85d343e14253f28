package rim.engine.kernel.specialisation;

/// How a region's activities are spread, one number for each region.
public final class Concentration {

    /// Krugman's index, `Σᵢ |Xᵣᵢ/Xᵣ. − X.ᵢ/X..|`: 0 for the shares of the whole, and less than 2.
    /// P. Krugman, *Geography and Trade* (1991). Half of it is Hoover's coefficient of
    /// specialisation: the share that would have to do something else.
    public static double[] krugman(ActivityTable table) {
        return of(table, (share, whole) -> Math.abs(share - whole));
    }

    /// Herfindahl's index, `Σᵢ sᵢ²` of the shares: 1 for one activity, and one by their number
    /// where all have the same.
    public static double[] herfindahl(ActivityTable table) {
        return of(table, (share, whole) -> share * share);
    }

    /// Entropy of the shares in bits, `−Σᵢ sᵢ log₂ sᵢ`: 0 for one activity. C. E. Shannon (1948).
    public static double[] entropy(ActivityTable table) {
        return of(table, (share, whole) -> bits(share));
    }

    /// `−s log₂ s`, and 0 for 0.
    static double bits(double share) {
        return share > 0 ? -share * (Math.log(share) / Math.log(2)) : 0;
    }

    private interface Part {
        double of(double share, double whole);
    }

    private static double[] of(ActivityTable table, Part part) {
        var sums = new double[table.regions()];
        for (int r = 0; r < sums.length; r++) {
            for (int i = 0; i < table.activities(); i++) {
                sums[r] += part.of(table.share(r, i), table.share(i));
            }
        }
        return sums;
    }

    private Concentration() {}
}

package rim.engine.kernel.specialisation;

/// Variety of a region's activities, in bits, parted by groups of activities, such as NACE's
/// divisions: within groups (related) and between them (unrelated). Both add up to the entropy of
/// the activities.
///
/// With `P_g` the group's share: unrelated `Σ_g P_g log₂ 1/P_g`, related `Σ_g P_g H_g` where `H_g`
/// is the entropy of the shares within the group. K. Frenken, F. van Oort and T. Verburg, *Related
/// variety, unrelated variety and regional economic growth*, Regional Studies 41 (2007).
///
/// @param related by region
/// @param unrelated by region
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Variety(double[] related, double[] unrelated) {

    /// @param groups number of the group of each activity, from 0
    public static Variety of(ActivityTable table, int[] groups) {
        if (groups.length != table.activities()) {
            throw new IllegalArgumentException(
                    groups.length + " groups of " + table.activities() + " activities");
        }
        int count = 0;
        for (int group : groups) {
            count = Math.max(count, group + 1);
        }
        var variety = new Variety(new double[table.regions()], new double[table.regions()]);
        for (int r = 0; r < table.regions(); r++) {
            var shares = new double[count];
            for (int i = 0; i < groups.length; i++) {
                shares[groups[i]] += table.share(r, i);
            }
            for (double share : shares) {
                variety.unrelated[r] += Concentration.bits(share);
            }
            for (int i = 0; i < groups.length; i++) {
                double group = shares[groups[i]];
                if (group > 0) {
                    variety.related[r] += group * Concentration.bits(table.share(r, i) / group);
                }
            }
        }
        return variety;
    }
}

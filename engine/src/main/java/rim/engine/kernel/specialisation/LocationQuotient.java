package rim.engine.kernel.specialisation;

/// How much more of an activity a region has than the whole, in shares: `LQᵣᵢ = (Xᵣᵢ / Xᵣ.) / (X.ᵢ
/// / X..)`. W. Isard, *Methods of Regional Analysis* (1960); for exports, the revealed comparative
/// advantage of B. Balassa (1965). 1 is as much as the whole, 0 nothing.
public final class LocationQuotient {

    /// `LQ[region * activities + activity]`.
    public static double[] of(ActivityTable table) {
        int activities = table.activities();
        var quotients = new double[table.regions() * activities];
        for (int r = 0; r < table.regions(); r++) {
            for (int i = 0; i < activities; i++) {
                quotients[r * activities + i] = table.share(r, i) / table.share(i);
            }
        }
        return quotients;
    }

    /// `(LQ − 1) / (LQ + 1)`, from −1 over 0 to less than 1, so that as much more counts as much as
    /// less. B. Dalum, K. Laursen and G. Villumsen (1998).
    public static double symmetric(double quotient) {
        return (quotient - 1) / (quotient + 1);
    }

    private LocationQuotient() {}
}

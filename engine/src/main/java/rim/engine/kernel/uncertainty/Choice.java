package rim.engine.kernel.uncertainty;

/// One of some alternatives by a uniform draw.
///
/// The draw alone decides: dividing the range of the draws at hand instead, as COINr does, favours
/// the alternatives in the middle and makes a draw's meaning depend on the others.
public final class Choice {

    /// The number of the alternative, each as likely as the others: `⌊u·count⌋`.
    ///
    /// @param u from [0, 1)
    /// @param count of alternatives, at least 1
    public static int among(double u, int count) {
        check(u);
        if (count < 1) {
            throw new IllegalArgumentException("No alternatives");
        }
        return Math.min(count - 1, (int) (u * count));
    }

    /// The number of the alternative, each as likely as its share.
    ///
    /// @param u from [0, 1)
    /// @param shares not negative, not all 0
    public static int among(double u, double[] shares) {
        check(u);
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        double below = 0;
        int last = -1;
        for (int i = 0; i < shares.length; i++) {
            below += shares[i];
            last = shares[i] > 0 ? i : last;
            if (u * sum < below) {
                return i;
            }
        }
        if (last < 0) {
            throw new IllegalArgumentException("All alternatives have the share 0");
        }
        return last;
    }

    /// A value between two ends, all as likely.
    public static double between(double u, double low, double high) {
        check(u);
        return low + u * (high - low);
    }

    private static void check(double u) {
        if (!(u >= 0 && u < 1)) {
            throw new IllegalArgumentException("Draw " + u + " (expected 0 to below 1)");
        }
    }

    private Choice() {}
}

package rim.engine.kernel;

/// When two scores count as equal: where they differ by no more than what rounding may have made of
/// the same numbers in another order.
///
/// That is a {@link #TOLERANCE} of the greater, and a {@link #FLOOR} of the greatest of all, which
/// counts where scores of either sign make up for each other.
///
/// @param floor in the scores' unit
public record Ties(double floor) {
    public static final double TOLERANCE = 1e-12;
    public static final double FLOOR = 1e-15;

    /// Ties among scores that are compared with each other.
    ///
    /// @param scores NaN for none; infinite ones tie with their like alone
    public static Ties among(double[] scores) {
        double greatest = 0;
        for (double score : scores) {
            greatest = Double.isFinite(score) ? Math.max(greatest, Math.abs(score)) : greatest;
        }
        return upTo(greatest);
    }

    /// Ties among scores of which none is farther from 0.
    public static Ties upTo(double greatest) {
        return new Ties(FLOOR * greatest);
    }

    /// Whether the first is greater than the second, and no tie.
    public boolean isBetter(double first, double second) {
        if (Double.isInfinite(first) || Double.isInfinite(second)) {
            return first > second;
        }
        return first - second > TOLERANCE * Math.max(Math.abs(first), Math.abs(second)) + floor;
    }
}

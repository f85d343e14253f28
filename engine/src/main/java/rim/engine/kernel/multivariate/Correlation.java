package rim.engine.kernel.multivariate;

import java.util.Optional;
import rim.engine.kernel.probability.Normal;

/// The correlation of two indicators over the units that have both.
///
/// @param coefficient from −1 to 1
/// @param pairs units that have both
/// @param pValue two-sided: how often chance alone gives so strong a correlation
public record Correlation(double coefficient, int pairs, double pValue) {
    /// With fewer there is no correlation to speak of.
    public static final int FEWEST_PAIRS = 3;

    /// Empty where there are fewer than three pairs, or one of the two does not vary over them.
    ///
    /// @param x NaN for a missing cell
    /// @param y as many
    public static Optional<Correlation> of(double[] x, double[] y, CorrelationMethod method) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " and " + y.length + " units");
        }
        var both = CompleteRows.of(x, y);
        if (both[0].length < FEWEST_PAIRS || isConstant(both[0]) || isConstant(both[1])) {
            return Optional.empty();
        }
        var measured = method.of(both[0], both[1]);
        return Optional.of(
                new Correlation(measured.coefficient(), both[0].length, measured.pValue()));
    }

    /// The interval in which the true coefficient lies with a given probability, `tanh(artanh r ±
    /// z/√(n − 3))`: R. A. Fisher (1921), exact enough for Pearson's coefficient of normal data.
    /// Empty for three pairs.
    ///
    /// @param level such as 0.95
    public Optional<Interval> interval(double level) {
        if (pairs <= FEWEST_PAIRS) {
            return Optional.empty();
        }
        double half = Normal.quantile((1 + level) / 2) / Math.sqrt(pairs - 3.0);
        double centre = 0.5 * (Math.log1p(coefficient) - Math.log1p(-coefficient));
        return Optional.of(new Interval(Math.tanh(centre - half), Math.tanh(centre + half)));
    }

    /// @param low lower end
    /// @param high upper end
    public record Interval(double low, double high) {}

    static boolean isConstant(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }
}

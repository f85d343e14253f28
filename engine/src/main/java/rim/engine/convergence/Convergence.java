package rim.engine.convergence;

import java.util.Optional;
import rim.engine.kernel.Moments;
import rim.engine.kernel.StraightLine;
import rim.engine.kernel.multivariate.Correlation;
import rim.engine.kernel.multivariate.CorrelationMethod;
import rim.engine.kernel.probability.StudentT;

/// Whether units came closer to each other between two years, in both senses of R. J. Barro and X.
/// Sala-i-Martin, *Convergence*, Journal of Political Economy 100 (1992): sigma, whether their
/// spread fell, and beta, whether those behind gained more than those ahead. Beta alone proves
/// nothing: values that only vary by chance fall back to the mean.
///
/// @param units how many have both values
/// @param spreadBefore standard deviation of the earlier values, by n − 1
/// @param spreadAfter of the later values
/// @param ratio `spreadAfter / spreadBefore`; below 1 is sigma convergence
/// @param ratioLow lower end of its 90 percent interval, for paired normal values: E. J. G. Pitman,
///   *A note on normal correlation*, Biometrika 31 (1939)
/// @param ratioHigh upper end
/// @param slope of the change on the earlier value, by least squares; below 0 is beta convergence
/// @param slopeLow lower end of its 90 percent interval by Student's t
/// @param slopeHigh upper end
/// @param explained share of the variance of changes that the line explains, 0 to 1
public record Convergence(
        int units,
        double spreadBefore,
        double spreadAfter,
        double ratio,
        double ratioLow,
        double ratioHigh,
        double slope,
        double slopeLow,
        double slopeHigh,
        double explained) {
    /// Through two a line always goes.
    public static final int LEAST_UNITS = Correlation.FEWEST_PAIRS;

    private static final double TAIL = 0.05;

    /// Empty for fewer than {@link #LEAST_UNITS} units, and where the earlier or the later values
    /// are all equal.
    ///
    /// @param before earlier values, a unit each, all finite
    /// @param after later values of the same units
    public static Optional<Convergence> of(double[] before, double[] after) {
        return Correlation.of(before, after, CorrelationMethod.PEARSON)
                .map(correlated -> of(before, after, correlated.coefficient()));
    }

    private static Convergence of(double[] before, double[] after, double r) {
        int n = before.length;
        var change = new double[n];
        for (int i = 0; i < n; i++) {
            change[i] = after[i] - before[i];
        }
        var line = StraightLine.of(before, change);
        double spreadBefore = Moments.of(before).standardDeviation();
        double spreadAfter = Moments.of(after).standardDeviation();
        double t = StudentT.above(TAIL, n - 2.0);
        double ratio = spreadAfter / spreadBefore;
        double k = 1 + 2 * (1 - r) * (1 + r) * t * t / (n - 2);
        double wide = Math.sqrt(k + Math.sqrt((k - 1) * (k + 1)));
        return new Convergence(
                n,
                spreadBefore,
                spreadAfter,
                ratio,
                ratio / wide,
                ratio * wide,
                line.slope(),
                line.slope() - t * line.error(),
                line.slope() + t * line.error(),
                line.explained());
    }
}

package rim.engine.kernel.screening;

import java.util.Arrays;
import java.util.Optional;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.Moments;
import rim.engine.kernel.treatment.Shape;

/// What an indicator's values are like.
///
/// @param units all of them
/// @param available units that have a value
/// @param nonZero values that are not 0
/// @param unique different values
/// @param mostFrequent how often the most frequent value occurs
/// @param least value
/// @param greatest value
/// @param mean of the values
/// @param median of the values
/// @param standardDeviation with n − 1; 0 for one value
/// @param shape skewness and kurtosis
public record IndicatorStatistics(
        int units,
        int available,
        int nonZero,
        int unique,
        int mostFrequent,
        double least,
        double greatest,
        double mean,
        double median,
        double standardDeviation,
        Shape shape) {

    /// Empty for an indicator without values.
    public static Optional<IndicatorStatistics> of(double[] column) {
        var sorted = Fitted.present(column);
        Arrays.sort(sorted);
        int n = sorted.length;
        if (n == 0) {
            return Optional.empty();
        }
        int unique = 0;
        int most = 0;
        int run = 0;
        for (int i = 0; i < n; i++) {
            run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
            unique += run == 1 ? 1 : 0;
            most = Math.max(most, run);
        }
        var moments = Moments.of(sorted);
        return Optional.of(
                new IndicatorStatistics(
                        column.length,
                        n,
                        (int) Arrays.stream(sorted).filter(x -> x != 0).count(),
                        unique,
                        most,
                        sorted[0],
                        sorted[n - 1],
                        moments.mean(),
                        (sorted[(n - 1) / 2] + sorted[n / 2]) / 2,
                        moments.standardDeviation(),
                        Shape.of(sorted)));
    }

    /// What is wrong with it by usual limits.
    ///
    /// @param leastAvailable least share of units with a value
    /// @param leastNonZero least share of values that are not 0
    /// @param leastUnique least share of different values
    /// @param shape limits of skewness and kurtosis
    public record Limits(
            double leastAvailable, double leastNonZero, double leastUnique, Shape.Limits shape) {
        /// The COIN centre's: 65 %, 50 %, 50 %, skewness 2 and kurtosis 3.5.
        public static final Limits USUAL = new Limits(0.65, 0.5, 0.5, Shape.Limits.USUAL);
    }

    public boolean hasEnough(Limits limits) {
        return (double) available / units >= limits.leastAvailable();
    }

    public boolean isSpreadOut(Limits limits) {
        return (double) nonZero / available >= limits.leastNonZero()
                && (double) unique / available >= limits.leastUnique();
    }

    public boolean hasOutliers(Limits limits) {
        return !shape.passes(limits.shape());
    }
}

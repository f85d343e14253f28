package rim.engine.kernel.treatment;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import rim.engine.kernel.Fitted;

/// Outliers as values further than `k` times the interquartile range from the quartiles: outside
/// `[Q₁ − k (Q₃ − Q₁), Q₃ + k (Q₃ − Q₁)]`.
///
/// J. W. Tukey, *Exploratory Data Analysis* (1977), with k = 1.5, or 3 for what is far out.
/// Quartiles of type 7 of R. J. Hyndman and Y. Fan (1996). What is replaced gets the least or
/// greatest value that is not an outlier. When more than half of the values are equal the range is
/// 0, and all others are outliers.
///
/// @param least the least value that is not an outlier
/// @param greatest the greatest value that is not an outlier
public record InterquartileOutliers(double least, double greatest) implements Fitted {

    /// Empty when there are no values.
    ///
    /// @param base NaN for a missing cell
    /// @param k 0 or more
    public static Optional<InterquartileOutliers> of(double[] base, double k) {
        var sorted = Fitted.present(base);
        Arrays.sort(sorted);
        if (sorted.length == 0) {
            return Optional.empty();
        }
        double first = quantile(sorted, 0.25);
        double third = quantile(sorted, 0.75);
        double reach = k * (third - first);
        var within =
                DoubleStream.of(sorted)
                        .filter(x -> x >= first - reach && x <= third + reach)
                        .summaryStatistics();
        return within.getCount() == 0
                ? Optional.of(new InterquartileOutliers(sorted[0], sorted[sorted.length - 1]))
                : Optional.of(new InterquartileOutliers(within.getMin(), within.getMax()));
    }

    public boolean isOutlier(double value) {
        return value < least || value > greatest;
    }

    /// The value itself, or the nearest that is not an outlier.
    @Override
    public double applyAsDouble(double value) {
        return Math.max(least, Math.min(greatest, value));
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}

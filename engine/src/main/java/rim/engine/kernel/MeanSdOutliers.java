package rim.engine.kernel;

import java.util.stream.DoubleStream;

/// Outliers as values further than `k` standard deviations from the mean: outside `[m − k·s, m +
/// k·s]`.
///
/// The rule of the European and the Regional Innovation Scoreboard (methodology reports since 2017,
/// with k = 2). What is replaced gets the least or greatest value that is not an outlier.
///
/// @param least the least value that is not an outlier
/// @param greatest the greatest value that is not an outlier
public record MeanSdOutliers(double least, double greatest) implements Fitted {

    /// @param values at least one
    /// @param k more than 0
    public static MeanSdOutliers of(double[] values, double k) {
        var moments = Moments.withoutSkewness(values);
        double reach = k * moments.standardDeviation();
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Math.abs(value - moments.mean()) <= reach) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }
        if (least > greatest) {
            var all = DoubleStream.of(values).summaryStatistics();
            return new MeanSdOutliers(all.getMin(), all.getMax());
        }
        return new MeanSdOutliers(least, greatest);
    }

    @Override
    public double applyAsDouble(double value) {
        return replaced(value);
    }

    @Override
    public void apply(double[] from, double[] to) {
        for (int i = 0; i < from.length; i++) {
            to[i] = replaced(from[i]);
        }
    }

    public boolean isOutlier(double value) {
        return value < least || value > greatest;
    }

    /// The value itself, or the nearest that is not an outlier.
    public double replaced(double value) {
        return Math.max(least, Math.min(greatest, value));
    }
}

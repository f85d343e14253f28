package rim.engine.kernel.multivariate;

import java.util.Arrays;
import java.util.OptionalDouble;
import rim.engine.kernel.PreciseSum;

/// Cronbach's alpha: how far some indicators measure one thing.
///
/// `α = k/(k−1) · (1 − Σσᵢᵢ / ΣΣσᵢⱼ)`, L. J. Cronbach, *Coefficient alpha and the internal
/// structure of tests*, Psychometrika 16 (1951); the same as `k² · mean covariance / sum of
/// covariances`. OECD/JRC Handbook (2008), step 4. It can be negative where indicators contradict
/// each other. Above 0.7 is usually called good.
public final class CronbachAlpha {

    /// From covariances, each over the units that have both indicators of the pair. Indicators with
    /// a larger variance count for more, so that it depends on units of measurement.
    ///
    /// Empty for fewer than two indicators, for a pair that fewer than two units have, or when the
    /// covariances add up to nothing.
    public static OptionalDouble pairwise(double[][] columns) {
        var covariance = Covariance.pairwise(scaled(columns));
        return covariance.isEmpty() ? OptionalDouble.empty() : of(covariance.get());
    }

    /// From correlations instead of covariances: alpha of the indicators brought to equal variance.
    public static OptionalDouble standardised(double[][] columns) {
        var correlations = Covariance.correlations(columns);
        return correlations.isEmpty() ? OptionalDouble.empty() : of(correlations.get());
    }

    /// As {@link #pairwise}, over the units that have all of the indicators.
    public static OptionalDouble completeRows(double[][] columns) {
        return pairwise(CompleteRows.of(columns));
    }

    /// All by one power of two, which alpha does not depend on, so that no square of theirs is
    /// beyond a double.
    private static double[][] scaled(double[][] columns) {
        double largest =
                Arrays.stream(columns)
                        .flatMapToDouble(Arrays::stream)
                        .filter(x -> !Double.isNaN(x))
                        .map(Math::abs)
                        .max()
                        .orElse(1);
        double factor = Math.scalb(1.0, -Math.getExponent(largest) - 2);
        return Arrays.stream(columns)
                .map(column -> Arrays.stream(column).map(x -> x * factor).toArray())
                .toArray(double[][]::new);
    }

    private static OptionalDouble of(double[][] matrix) {
        int k = matrix.length;
        double sum = 0;
        double trace = 0;
        for (int i = 0; i < k; i++) {
            sum += PreciseSum.of(matrix[i]);
            trace += matrix[i][i];
        }
        return k < 2 || sum == 0 || !Double.isFinite(trace / sum)
                ? OptionalDouble.empty()
                : OptionalDouble.of(k / (k - 1.0) * (1 - trace / sum));
    }

    private CronbachAlpha() {}
}

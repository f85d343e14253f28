package rim.engine.kernel.uncertainty;

import java.util.Arrays;
import java.util.Optional;

/// What the draws of one score come to. Does not depend on their order.
///
/// @param draws that gave a score
/// @param mean of them
/// @param standardDeviation with n − 1; 0 for one draw
/// @param low lower end of the interval
/// @param median middle
/// @param high upper end
public record DrawSummary(
        int draws, double mean, double standardDeviation, double low, double median, double high) {

    /// Quantiles of type 7 of R. J. Hyndman and Y. Fan (1996), as R and NumPy have them. Empty when
    /// no draw gave a score.
    ///
    /// @param scores NaN for a draw that gave none
    /// @param level of the interval, such as 0.9
    public static Optional<DrawSummary> of(double[] scores, double level) {
        var sorted = Arrays.stream(scores).filter(x -> !Double.isNaN(x)).sorted().toArray();
        int n = sorted.length;
        if (n == 0) {
            return Optional.empty();
        }
        double mean = sum(sorted) / n;
        double squares = sum(Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).toArray());
        double tail = (1 - level) / 2;
        return Optional.of(
                new DrawSummary(
                        n,
                        mean,
                        n == 1 ? 0 : Math.sqrt(squares / (n - 1)),
                        quantile(sorted, tail),
                        quantile(sorted, 0.5),
                        quantile(sorted, 1 - tail)));
    }

    static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}

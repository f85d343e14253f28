package rim.engine.kernel.multivariate;

import java.util.Arrays;
import java.util.Optional;
import rim.engine.kernel.Moments;

/// Standard deviations and Pearson correlations over the units that have all indicators.
///
/// @param units that have all
/// @param standardDeviations with n − 1, more than 0
/// @param correlations symmetric, 1 on the diagonal
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Spread(int units, double[] standardDeviations, double[][] correlations) {

    /// Empty for no indicator, fewer than three complete units, or an indicator that does not vary
    /// over them.
    ///
    /// @param columns `columns[indicator][unit]`, NaN for a missing cell
    public static Optional<Spread> of(double[][] columns) {
        var complete = CompleteRows.of(columns);
        if (columns.length == 0
                || complete[0].length < 3
                || Arrays.stream(complete).anyMatch(Correlation::isConstant)) {
            return Optional.empty();
        }
        var sd = Arrays.stream(complete).mapToDouble(Spread::standardDeviation).toArray();
        return Covariance.correlations(complete).map(r -> new Spread(complete[0].length, sd, r));
    }

    private static double standardDeviation(double[] x) {
        return Moments.of(x).standardDeviation();
    }
}

package rim.engine.kernel.weight;

import java.util.Arrays;
import java.util.Optional;
import rim.engine.kernel.multivariate.Spread;

/// By what weights of an arithmetic mean are judged, however they were found: how much of its parts
/// the mean keeps, and how much say each part has in it. COINr's `get_opt_weights` makes the one as
/// large, or the other as near to what is wanted, as can be.
///
/// @param meanCorrelation of the parts with their mean
/// @param influence share of each part in the sum of correlations
/// @param worst greatest distance of an influence from the share that is wanted
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record WeightCriteria(double meanCorrelation, double[] influence, double worst) {

    /// Over the units that have all parts. Empty for no part, fewer than three such units, a part
    /// that does not vary over them, or a mean that does not.
    ///
    /// @param columns `columns[part][unit]` as they enter the mean, NaN for a missing cell
    /// @param weights not negative, not all 0
    /// @param wanted influence of each, not negative, not all 0
    public static Optional<WeightCriteria> of(
            double[][] columns, double[] weights, double[] wanted) {
        return Spread.of(columns).flatMap(spread -> of(spread, weights, wanted));
    }

    private static Optional<WeightCriteria> of(Spread spread, double[] weights, double[] wanted) {
        int parts = weights.length;
        var r = spread.correlations();
        var covariances = new double[parts];
        double variance = 0;
        for (int i = 0; i < parts; i++) {
            for (int j = 0; j < parts; j++) {
                covariances[i] += r[i][j] * weights[j] * spread.standardDeviations()[j];
            }
            variance += weights[i] * spread.standardDeviations()[i] * covariances[i];
        }
        if (!(variance > 0)) {
            return Optional.empty();
        }
        double deviation = Math.sqrt(variance);
        double sum = Arrays.stream(covariances).sum();
        var influence = Influence.CORRELATION.of(covariances);
        return Optional.of(
                new WeightCriteria(
                        sum / deviation / parts,
                        influence,
                        InfluenceWeights.worst(influence, Influence.CORRELATION.of(wanted))));
    }
}

package rim.engine.kernel.weight;

import java.util.Arrays;
import java.util.Optional;
import rim.engine.kernel.multivariate.Spread;

/// Weights of an arithmetic mean that correlates as much as can be with what it is made of.
///
/// With R the correlation matrix, v the weights times standard deviations and t how much each
/// counts, the sum of correlations is `tᵀRv / √(vᵀRv)`, which by Cauchy and Schwarz is greatest for
/// `v ∝ t`: weights in proportion to what each counts, divided by its standard deviation. None is
/// 0, and no search is needed.
public final class CorrelationWeights {

    /// Over the units that have all indicators. Empty for no indicator, fewer than three such
    /// units, or an indicator that does not vary over them.
    ///
    /// @param columns `columns[indicator][unit]` as they enter the mean, NaN for a missing cell
    /// @param importance how much the correlation of each counts, above 0
    /// @return weights with sum 1
    public static Optional<double[]> of(double[][] columns, double[] importance) {
        return Spread.of(columns)
                .map(spread -> {
                    var weights = new double[importance.length];
                    Arrays.setAll(weights, i -> importance[i] / spread.standardDeviations()[i]);
                    double sum = Arrays.stream(weights).sum();
                    return Arrays.stream(weights).map(w -> w / sum).toArray();
                });
    }

    private CorrelationWeights() {}
}

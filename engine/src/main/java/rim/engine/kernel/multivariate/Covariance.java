package rim.engine.kernel.multivariate;

import java.util.Optional;
import rim.engine.kernel.PreciseSum;

/// Sample covariances and correlations of columns as square matrices.
final class Covariance {

    /// Each covariance over the units that have both of the pair, with n − 1; empty where a pair
    /// has fewer than two.
    static Optional<double[][]> pairwise(double[][] columns) {
        int k = columns.length;
        var covariance = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = i; j < k; j++) {
                var both = CompleteRows.of(columns[i], columns[j]);
                if (both[0].length < 2) {
                    return Optional.empty();
                }
                covariance[i][j] = of(both[0], both[1]);
                covariance[j][i] = covariance[i][j];
            }
        }
        return Optional.of(covariance);
    }

    /// Pearson correlations over the units that have both of the pair; empty where one is not
    /// defined.
    static Optional<double[][]> correlations(double[][] columns) {
        int k = columns.length;
        var matrix = new double[k][k];
        for (int i = 0; i < k; i++) {
            matrix[i][i] = 1;
            for (int j = i + 1; j < k; j++) {
                var both = CompleteRows.of(columns[i], columns[j]);
                if (both[0].length < 2
                        || Correlation.isConstant(both[0])
                        || Correlation.isConstant(both[1])) {
                    return Optional.empty();
                }
                matrix[i][j] = ProductMoment.of(both[0], both[1]);
                matrix[j][i] = matrix[i][j];
            }
        }
        return Optional.of(matrix);
    }

    private static double of(double[] x, double[] y) {
        return PreciseSum.ofProducts(PreciseSum.centred(x), PreciseSum.centred(y)) / (x.length - 1);
    }

    private Covariance() {}
}

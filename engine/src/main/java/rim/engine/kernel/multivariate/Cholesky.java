package rim.engine.kernel.multivariate;

import java.util.Optional;

/// The Cholesky factor of a positive definite matrix, `A = L Lᵀ`.
///
/// @param lower L
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record Cholesky(double[][] lower) {
    private static final double LEAST_PIVOT = 1e-10;

    /// Empty when a correlation matrix is singular: a pivot, which is the share of an indicator
    /// that the ones before it do not explain, is below 1e-10.
    static Optional<Cholesky> of(double[][] matrix) {
        int n = matrix.length;
        var l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= l[i][k] * l[j][k];
                }
                if (i == j && rest < LEAST_PIVOT) {
                    return Optional.empty();
                }
                l[i][j] = i == j ? Math.sqrt(rest) : rest / l[j][j];
            }
        }
        return Optional.of(new Cholesky(l));
    }

    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < lower.length; i++) {
            sum += 2 * Math.log(lower[i][i]);
        }
        return sum;
    }

    double[][] inverse() {
        int n = lower.length;
        var inverse = new double[n][];
        for (int column = 0; column < n; column++) {
            var unit = new double[n];
            unit[column] = 1;
            inverse[column] = solve(unit);
        }
        return inverse;
    }

    private double[] solve(double[] right) {
        int n = lower.length;
        var x = right.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }
}

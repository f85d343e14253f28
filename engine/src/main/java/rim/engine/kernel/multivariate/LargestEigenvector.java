package rim.engine.kernel.multivariate;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/// The largest eigenvalue of a symmetric matrix that is known by what it does to a vector, and its
/// eigenvector, beside eigenvectors that are known already.
///
/// C. Lanczos (1950), with every vector made orthogonal to all before, twice: G. H. Golub and C. F.
/// Van Loan, *Matrix Computations* (2013), 10.1 and 10.3. It takes as many products with the matrix
/// as the value stands apart from the next, some tens as a rule.
///
/// @param value greatest
/// @param vector of length 1, without a sign of its own
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record LargestEigenvector(double value, double[] vector) {
    private static final double EXACT = 1e-14;

    /// @param n how many rows the matrix has
    /// @param matrix its product with a vector
    /// @param known eigenvectors of length 1 that are left out, fewer than n
    public static LargestEigenvector of(int n, UnaryOperator<double[]> matrix, double[]... known) {
        int most = n - known.length;
        if (most < 1) {
            throw new IllegalArgumentException(known.length + " of " + n + " vectors are known");
        }
        var basis = new double[most][];
        var diagonal = new double[most];
        var beside = new double[most];
        double size = 0;
        basis[0] = normed(orthogonal(start(n, known.length), known, basis, 0));
        for (int k = 0; ; k++) {
            var next = matrix.apply(basis[k]);
            diagonal[k] = product(basis[k], next);
            orthogonal(next, known, basis, k + 1);
            beside[k] = Math.sqrt(product(next, next));
            size = Math.max(size, Math.abs(diagonal[k]) + beside[k]);
            boolean isWhole = k + 1 == most || beside[k] <= EXACT * size;
            if (isWhole || k % 4 == 3) {
                double value = TridiagonalEigen.largest(diagonal, beside, k + 1);
                var small = TridiagonalEigen.vector(diagonal, beside, k + 1, value);
                if (isWhole || Math.abs(beside[k] * small[k]) <= EXACT * size) {
                    return new LargestEigenvector(value, normed(combined(basis, small)));
                }
            }
            basis[k + 1] = normed(next);
        }
    }

    /// A vector with a part in every direction, and another for each number of known ones: what is
    /// left of a start beside an eigenvector that came from it has no part in others of its value.
    private static double[] start(int n, int known) {
        var start = new double[n];
        for (int i = 0; i < n; i++) {
            start[i] = (i + 1.0) * (i + 1.0 + known) * 0.6180339887498949 % 1 - 0.4;
        }
        return start;
    }

    private static double[] orthogonal(
            double[] vector, double[][] known, double[][] basis, int count) {
        for (int turn = 0; turn < 2; turn++) {
            for (double[] each : known) {
                subtract(vector, each);
            }
            for (int i = 0; i < count; i++) {
                subtract(vector, basis[i]);
            }
        }
        return vector;
    }

    private static void subtract(double[] vector, double[] direction) {
        double part = product(vector, direction);
        for (int i = 0; i < vector.length; i++) {
            vector[i] -= part * direction[i];
        }
    }

    private static double[] combined(double[][] basis, double[] parts) {
        var sum = new double[basis[0].length];
        for (int k = 0; k < parts.length; k++) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += parts[k] * basis[k][i];
            }
        }
        return sum;
    }

    private static double[] normed(double[] vector) {
        double norm = Math.sqrt(product(vector, vector));
        return Arrays.stream(vector).map(x -> x / norm).toArray();
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

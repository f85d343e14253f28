package rim.engine.kernel.multivariate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import rim.engine.kernel.PreciseSum;

/// Eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations.
///
/// C. G. J. Jacobi (1846); cyclic by rows, with the rotation of H. Rutishauser, *The Jacobi method
/// for real symmetric matrices*, Numer. Math. 9 (1966). Slower than other methods for large
/// matrices, and as exact as any for the small ones here.
final class SymmetricEigen {
    private static final int MOST_SWEEPS = 100;
    private final double[] values;
    private final double[][] vectors;

    /// @param matrix symmetric; stays as it is
    static SymmetricEigen of(double[][] matrix) {
        int n = matrix.length;
        var a = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        var v = new double[n][n];
        for (int i = 0; i < n; i++) {
            v[i][i] = 1;
        }
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            if (!sweep(a, v)) {
                return new SymmetricEigen(a, v);
            }
        }
        throw new ArithmeticException("No eigenvalues after " + MOST_SWEEPS + " sweeps");
    }

    private SymmetricEigen(double[][] diagonal, double[][] v) {
        int n = v.length;
        var order =
                IntStream.range(0, n)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -diagonal[i][i]))
                        .mapToInt(i -> i)
                        .toArray();
        values = Arrays.stream(order).mapToDouble(i -> diagonal[i][i]).toArray();
        vectors = new double[n][n];
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                vectors[k][i] = v[i][order[k]];
            }
            pointForwards(vectors[k]);
        }
    }

    /// Greatest first.
    double[] values() {
        return values.clone();
    }

    /// `vectors[k]` belongs to the k-th value, has length 1, and its components do not add up to
    /// less than 0: an eigenvector has no sign of its own.
    double[][] vectors() {
        return Arrays.stream(vectors).map(double[]::clone).toArray(double[][]::new);
    }

    private static void pointForwards(double[] vector) {
        double sum = PreciseSum.of(vector);
        if (sum < 0) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] = -vector[i];
            }
        }
    }

    /// True when a rotation was needed.
    private static boolean sweep(double[][] a, double[][] v) {
        boolean hasRotated = false;
        for (int p = 0; p < a.length; p++) {
            for (int q = p + 1; q < a.length; q++) {
                double small = 1e-17 * Math.sqrt(Math.abs(a[p][p] * a[q][q])) + Double.MIN_NORMAL;
                if (Math.abs(a[p][q]) > small) {
                    rotate(a, v, p, q);
                    hasRotated = true;
                }
            }
        }
        return hasRotated;
    }

    private static void rotate(double[][] a, double[][] v, int p, int q) {
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
        double c = 1 / Math.hypot(t, 1);
        double s = t * c;
        double moved = t * a[p][q];
        a[p][p] -= moved;
        a[q][q] += moved;
        a[p][q] = 0;
        a[q][p] = 0;
        for (int i = 0; i < a.length; i++) {
            if (i != p && i != q) {
                double aip = a[i][p];
                double aiq = a[i][q];
                a[i][p] = c * aip - s * aiq;
                a[p][i] = a[i][p];
                a[i][q] = s * aip + c * aiq;
                a[q][i] = a[i][q];
            }
            double vip = v[i][p];
            v[i][p] = c * vip - s * v[i][q];
            v[i][q] = s * vip + c * v[i][q];
        }
    }
}

package rim.engine.kernel.multivariate;

/// The largest eigenvalue of a symmetric matrix with nothing beside its diagonal and the two next
/// to it, and its eigenvector. G. H. Golub and C. F. Van Loan, *Matrix Computations* (2013), 8.4.
final class TridiagonalEigen {
    private static final int HALVINGS = 120;
    private static final int TURNS = 3;

    /// By halving an interval that holds it: σ lies above all eigenvalues when no pivot of `σI − T`
    /// is 0 or less.
    ///
    /// @param beside `beside[i]` stands between rows i and i + 1
    /// @param n how many rows there are
    static double largest(double[] diagonal, double[] beside, int n) {
        double high = Double.NEGATIVE_INFINITY;
        double low = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            double around =
                    (i > 0 ? Math.abs(beside[i - 1]) : 0) + (i < n - 1 ? Math.abs(beside[i]) : 0);
            high = Math.max(high, diagonal[i] + around);
            low = Math.max(low, diagonal[i]);
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (isAbove(diagonal, beside, n, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static boolean isAbove(double[] diagonal, double[] beside, int n, double value) {
        double pivot = 1;
        for (int i = 0; i < n; i++) {
            double coupling = i == 0 ? 0 : beside[i - 1] * beside[i - 1] / pivot;
            pivot = value - diagonal[i] - coupling;
            if (!(pivot > 0)) {
                return false;
            }
        }
        return true;
    }

    /// Of length 1, by inverse iteration just above the largest eigenvalue, where `σI − T` is
    /// positive definite.
    static double[] vector(double[] diagonal, double[] beside, int n, double largest) {
        double above = largest + 1e-15 * Math.max(1, Math.abs(largest));
        var pivots = new double[n];
        for (int i = 0; i < n; i++) {
            double coupling = i == 0 ? 0 : beside[i - 1] * beside[i - 1] / pivots[i - 1];
            pivots[i] = Math.max(above - diagonal[i] - coupling, 1e-300);
        }
        var x = new double[n];
        java.util.Arrays.fill(x, 1);
        for (int turn = 0; turn < TURNS; turn++) {
            for (int i = 1; i < n; i++) {
                x[i] += beside[i - 1] / pivots[i - 1] * x[i - 1];
            }
            x[n - 1] /= pivots[n - 1];
            for (int i = n - 2; i >= 0; i--) {
                x[i] = (x[i] + beside[i] * x[i + 1]) / pivots[i];
            }
            norm(x);
        }
        return x;
    }

    private static void norm(double[] x) {
        double most = 0;
        for (double each : x) {
            most = Math.max(most, Math.abs(each));
        }
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            x[i] /= most;
            sum += x[i] * x[i];
        }
        double length = Math.sqrt(sum);
        for (int i = 0; i < x.length; i++) {
            x[i] /= length;
        }
    }

    private TridiagonalEigen() {}
}

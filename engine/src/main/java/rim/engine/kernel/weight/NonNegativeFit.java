package rim.engine.kernel.weight;

import java.util.Arrays;

/// `min |Xb − y|²` subject to `b ≥ 0`, one coordinate at a time until none moves.
///
/// V. Franc, V. Hlaváč and M. Navara, *Sequential coordinate-wise algorithm for the non-negative
/// least squares problem*, CAIP (2005), which shows that it converges to the optimum.
public final class NonNegativeFit {
    private static final int MOST_ROUNDS = 100_000;
    private static final double STILL = 1e-15;

    /// @param columns `columns[j][row]` of X, none NaN
    /// @param y one for each row
    /// @return b, by column; 0 for a column of zeros
    public static double[] of(double[][] columns, double[] y) {
        int k = columns.length;
        var squares = new double[k][k];
        var gradient = new double[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                squares[i][j] = product(columns[i], columns[j]);
            }
            gradient[i] = -product(columns[i], y);
        }
        var b = new double[k];
        double moved = 1;
        for (int round = 0; round < MOST_ROUNDS && moved > STILL; round++) {
            moved = 0;
            for (int i = 0; i < k; i++) {
                if (squares[i][i] > 0) {
                    double next = Math.max(0, b[i] - gradient[i] / squares[i][i]);
                    double step = next - b[i];
                    b[i] = next;
                    for (int j = 0; j < k; j++) {
                        gradient[j] += step * squares[j][i];
                    }
                    double size = Math.max(1e-300, Arrays.stream(b).max().orElse(0));
                    moved = Math.max(moved, Math.abs(step) / size);
                }
            }
        }
        return b;
    }

    private static double product(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    private NonNegativeFit() {}
}

package rim.engine.kernel.weight;

/// A square system of linear equations, by Gauss's elimination with row pivots.
final class LinearSystem {

    /// @param rows `[A | b]`; used up
    /// @throws ArithmeticException when A is singular
    static double[] solve(double[][] rows) {
        int n = rows.length;
        for (int column = 0; column < n; column++) {
            bringPivot(rows, column);
            for (int i = column + 1; i < n; i++) {
                double factor = rows[i][column] / rows[column][column];
                for (int j = column; j <= n; j++) {
                    rows[i][j] -= factor * rows[column][j];
                }
            }
        }
        var x = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            x[i] = rows[i][n];
            for (int j = i + 1; j < n; j++) {
                x[i] -= rows[i][j] * x[j];
            }
            x[i] /= rows[i][i];
        }
        return x;
    }

    private static void bringPivot(double[][] rows, int column) {
        int pivot = column;
        for (int i = column + 1; i < rows.length; i++) {
            if (Math.abs(rows[i][column]) > Math.abs(rows[pivot][column])) {
                pivot = i;
            }
        }
        if (rows[pivot][column] == 0) {
            throw new ArithmeticException("Singular system of equations");
        }
        var row = rows[pivot];
        rows[pivot] = rows[column];
        rows[column] = row;
    }

    private LinearSystem() {}
}

package rim.engine.kernel.efficiency;

import java.util.Arrays;

/// `max cᵀx` subject to `Ax ≤ b`, `x ≥ 0` with `b ≥ 0`, by the dense simplex method.
///
/// G. B. Dantzig's rule as long as the objective rises; after a run of steps that do not raise it,
/// R. G. Bland's rule (*New finite pivoting rules for the simplex method*, Math. Oper. Res. 2,
/// 1977), which cannot go in circles.
final class LinearProgramme {
    private static final double ZERO = 1e-11;
    private static final int STEPS_BEFORE_BLAND = 10;

    /// @param objective its greatest value
    /// @param x where it is reached, one for each column of A
    /// @param duals the price of each row of A, not negative
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Solution(double objective, double[] x, double[] duals) {}

    private final int columns;
    private final int rows;
    private final double[][] table;
    private final int[] inBasis;
    private final int[] outside;

    /// @throws ArithmeticException when the objective has no bound
    static Solution maximise(double[] c, double[][] a, double[] b) {
        var programme = new LinearProgramme(c, a, b);
        programme.run();
        return programme.solution();
    }

    private LinearProgramme(double[] c, double[][] a, double[] b) {
        columns = c.length;
        rows = b.length;
        table = new double[rows + 1][columns + 1];
        for (int i = 0; i < rows; i++) {
            if (!(b[i] >= 0)) {
                throw new IllegalArgumentException("Row " + i + " has the limit " + b[i]);
            }
            System.arraycopy(a[i], 0, table[i], 0, columns);
            table[i][columns] = b[i];
        }
        for (int j = 0; j < columns; j++) {
            table[rows][j] = -c[j];
        }
        inBasis = new int[rows];
        Arrays.setAll(inBasis, i -> columns + i);
        outside = new int[columns];
        Arrays.setAll(outside, j -> j);
    }

    private void run() {
        int idle = 0;
        while (true) {
            int entering = idle < STEPS_BEFORE_BLAND ? steepest() : firstUseful();
            if (entering < 0) {
                return;
            }
            int leaving = leaving(entering);
            if (leaving < 0) {
                throw new ArithmeticException("The objective has no bound");
            }
            idle = table[leaving][columns] > ZERO ? 0 : idle + 1;
            pivot(leaving, entering);
        }
    }

    private int steepest() {
        int best = -1;
        for (int j = 0; j < columns; j++) {
            if (table[rows][j] < -ZERO && (best < 0 || table[rows][j] < table[rows][best])) {
                best = j;
            }
        }
        return best;
    }

    private int firstUseful() {
        int best = -1;
        for (int j = 0; j < columns; j++) {
            if (table[rows][j] < -ZERO && (best < 0 || outside[j] < outside[best])) {
                best = j;
            }
        }
        return best;
    }

    private int leaving(int entering) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rows; i++) {
            if (table[i][entering] > ZERO) {
                double ratio = table[i][columns] / table[i][entering];
                boolean isLess = ratio < least - ZERO * (1 + Math.abs(least));
                boolean isTie = !isLess && ratio <= least + ZERO * (1 + Math.abs(least));
                if (best < 0 || isLess || (isTie && inBasis[i] < inBasis[best])) {
                    best = i;
                    least = ratio;
                }
            }
        }
        return best;
    }

    /// Exchanges a variable of the basis for one outside, in the condensed table.
    private void pivot(int row, int column) {
        double inverse = 1 / table[row][column];
        for (int j = 0; j <= columns; j++) {
            table[row][j] *= inverse;
        }
        table[row][column] = inverse;
        for (int i = 0; i <= rows; i++) {
            double factor = table[i][column];
            if (i != row && factor != 0) {
                subtract(table[i], factor, table[row]);
                table[i][column] = -factor * inverse;
            }
        }
        int old = inBasis[row];
        inBasis[row] = outside[column];
        outside[column] = old;
    }

    private static void subtract(double[] from, double factor, double[] row) {
        for (int j = 0; j < from.length; j++) {
            from[j] -= factor * row[j];
        }
    }

    private Solution solution() {
        var x = new double[columns];
        var duals = new double[rows];
        for (int i = 0; i < rows; i++) {
            if (inBasis[i] < columns) {
                x[inBasis[i]] = Math.max(0, table[i][columns]);
            }
        }
        for (int j = 0; j < columns; j++) {
            if (outside[j] >= columns) {
                duals[outside[j] - columns] = Math.max(0, table[rows][j]);
            }
        }
        return new Solution(table[rows][columns], x, duals);
    }
}

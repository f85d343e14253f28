package rim.engine.kernel.multivariate;

import java.util.Arrays;

/// The rows of some columns in which no cell is missing.
public final class CompleteRows {

    /// The same columns with the complete rows only, in their order.
    public static double[][] of(double[]... columns) {
        int rows = columns.length == 0 ? 0 : columns[0].length;
        var complete = new double[columns.length][rows];
        int count = 0;
        for (int row = 0; row < rows; row++) {
            if (isComplete(columns, row)) {
                for (int c = 0; c < columns.length; c++) {
                    complete[c][count] = columns[c][row];
                }
                count++;
            }
        }
        for (int c = 0; c < columns.length; c++) {
            complete[c] = Arrays.copyOf(complete[c], count);
        }
        return complete;
    }

    /// How many rows are complete in both of two columns.
    static int count(double[] x, double[] y) {
        int count = 0;
        for (int row = 0; row < x.length; row++) {
            if (!Double.isNaN(x[row]) && !Double.isNaN(y[row])) {
                count++;
            }
        }
        return count;
    }

    private static boolean isComplete(double[][] columns, int row) {
        for (double[] column : columns) {
            if (Double.isNaN(column[row])) {
                return false;
            }
        }
        return true;
    }

    private CompleteRows() {}
}

package rim.engine.kernel.imputation;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.uncertainty.Noise;

/// The error of an imputation method, measured on cells that are known: they are hidden, filled,
/// and compared.
///
/// Known cells are dealt into folds; each fold is hidden once, so that every known cell is tried
/// once while most others stay to be learned from.
///
/// @param tried known cells
/// @param filled of them, for which the method had something
/// @param bias mean of filled minus known
/// @param rootMeanSquare of the differences: the standard error of a filled cell
/// @param meanAbsolute of the differences
public record BackTest(
        int tried, int filled, double bias, double rootMeanSquare, double meanAbsolute) {

    /// @param column NaN for a missing cell
    /// @param method fills the missing cells of a column
    /// @param folds at least 2; as many as cells leaves out one at a time
    /// @param seed of how cells are dealt
    public static BackTest of(
            double[] column, UnaryOperator<double[]> method, int folds, long seed) {
        var fold = new int[column.length];
        Arrays.fill(fold, -1);
        int known = Fitted.present(column).length;
        deal(column, fold, Math.min(folds, Math.max(1, known)), new Noise(seed));
        var errors = new double[known];
        int tried = 0;
        for (int f = 0; f < folds; f++) {
            var hidden = column.clone();
            for (int i = 0; i < hidden.length; i++) {
                hidden[i] = fold[i] == f ? Double.NaN : hidden[i];
            }
            var result = method.apply(hidden);
            for (int i = 0; i < hidden.length; i++) {
                if (fold[i] == f) {
                    errors[tried++] = result[i] - column[i];
                }
            }
        }
        return of(errors);
    }

    /// Of errors that were found elsewhere.
    ///
    /// @param errors filled minus known, NaN where the method had nothing
    public static BackTest of(double[] errors) {
        int filled = 0;
        double sum = 0;
        double squares = 0;
        double absolute = 0;
        for (double error : errors) {
            if (!Double.isNaN(error)) {
                filled++;
                sum += error;
                squares += error * error;
                absolute += Math.abs(error);
            }
        }
        return new BackTest(
                errors.length,
                filled,
                sum / filled,
                Math.sqrt(squares / filled),
                absolute / filled);
    }

    /// Known cells in an order of chance, dealt round.
    private static void deal(double[] column, int[] fold, int folds, Noise noise) {
        var order = new TreeMap<Double, Integer>();
        for (int i = 0; i < column.length; i++) {
            if (!Double.isNaN(column[i])) {
                order.put(noise.uniform(0, i, 0), i);
            }
        }
        int next = 0;
        for (int cell : order.values()) {
            fold[cell] = next++ % folds;
        }
    }
}

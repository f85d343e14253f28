package rim.engine.kernel.imputation;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// Ordinary least squares of an indicator on others, `y = b₀ + Σ bᵢxᵢ`, over the units that have
/// all of them. Handbook (2008), step 3.
///
/// Solved by Householder's orthogonal triangularisation over centred columns.
///
/// @param intercept b₀
/// @param slopes bᵢ
/// @param units that the line was fitted to
/// @param r2 share of the variance that it accounts for
/// @param standardError of a residual, with `n − k − 1`
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record RegressionImputation(
        double intercept, double[] slopes, int units, double r2, double standardError) {

    /// Empty when fewer than `k + 2` units have all, or a predictor is a combination of the others.
    ///
    /// @param predictors `predictors[k][unit]`
    public static Optional<RegressionImputation> of(double[] target, double[]... predictors) {
        int[] rows =
                IntStream.range(0, target.length)
                        .filter(unit -> hasAll(target, predictors, unit))
                        .toArray();
        int k = predictors.length;
        if (rows.length < k + 2) {
            return Optional.empty();
        }
        var means = new double[k + 1];
        var centred = new double[k + 1][];
        for (int i = 0; i <= k; i++) {
            var column = i < k ? predictors[i] : target;
            var own = Arrays.stream(rows).mapToDouble(row -> column[row]).toArray();
            double mean = Centre.MEAN.of(own);
            means[i] = mean;
            centred[i] = Arrays.stream(own).map(x -> x - mean).toArray();
        }
        double total = squares(centred[k], 0);
        var slopes = solve(centred);
        if (slopes.length < k) {
            return Optional.empty();
        }
        double residual = squares(centred[k], k);
        double intercept = means[k];
        for (int i = 0; i < k; i++) {
            intercept -= slopes[i] * means[i];
        }
        return Optional.of(
                new RegressionImputation(
                        intercept,
                        slopes,
                        rows.length,
                        total == 0 ? 0 : 1 - residual / total,
                        Math.sqrt(residual / (rows.length - k - 1))));
    }

    /// The value that the line has for a unit; NaN when it lacks a predictor.
    public double predicted(double... predictors) {
        double sum = intercept;
        for (int i = 0; i < slopes.length; i++) {
            sum += slopes[i] * predictors[i];
        }
        return sum;
    }

    /// The target with its missing cells filled from the line.
    public double[] filled(double[] target, double[]... predictors) {
        var filled = target.clone();
        for (int unit = 0; unit < filled.length; unit++) {
            int at = unit;
            if (Double.isNaN(filled[unit])) {
                filled[unit] =
                        predicted(Arrays.stream(predictors).mapToDouble(x -> x[at]).toArray());
            }
        }
        return filled;
    }

    private static boolean hasAll(double[] target, double[][] predictors, int unit) {
        return !Double.isNaN(target[unit])
                && Arrays.stream(predictors).noneMatch(x -> Double.isNaN(x[unit]));
    }

    /// Turns the last column by the reflections of the others; empty for columns that depend.
    private static double[] solve(double[][] columns) {
        int k = columns.length - 1;
        var diagonal = new double[k];
        for (int i = 0; i < k; i++) {
            double whole = squares(columns[i], 0);
            double norm = Math.sqrt(squares(columns[i], i));
            if (norm * norm <= 1e-20 * whole || norm == 0) {
                return new double[0];
            }
            diagonal[i] = columns[i][i] > 0 ? -norm : norm;
            columns[i][i] -= diagonal[i];
            double scale = squares(columns[i], i) / 2;
            for (int j = i + 1; j <= k; j++) {
                double product = 0;
                for (int row = i; row < columns[i].length; row++) {
                    product += columns[i][row] * columns[j][row];
                }
                for (int row = i; row < columns[i].length; row++) {
                    columns[j][row] -= product / scale * columns[i][row];
                }
            }
        }
        var slopes = new double[k];
        for (int i = k - 1; i >= 0; i--) {
            slopes[i] = columns[k][i];
            for (int j = i + 1; j < k; j++) {
                slopes[i] -= columns[j][i] * slopes[j];
            }
            slopes[i] /= diagonal[i];
        }
        return slopes;
    }

    private static double squares(double[] column, int from) {
        double sum = 0;
        for (int i = from; i < column.length; i++) {
            sum += column[i] * column[i];
        }
        return sum;
    }
}

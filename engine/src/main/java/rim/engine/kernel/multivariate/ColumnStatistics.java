package rim.engine.kernel.multivariate;

import java.util.Arrays;
import java.util.Optional;
import rim.engine.kernel.PreciseSum;

/// What one column of cells looks like.
///
/// Skewness and kurtosis are of type 2 of D. N. Joanes and C. A. Gill (1998), as Excel and SAS have
/// them: `G₁ = √(n(n−1))/(n−2) · g₁` and `G₂ = (n−1)/((n−2)(n−3)) · ((n+1)g₂ + 6)` with `g₁ = √n
/// S₃/S₂^1.5`, `g₂ = n S₄/S₂² − 3`.
///
/// @param cells all
/// @param available cells that are not missing, at least one
/// @param nonZero of the available
/// @param unique different values among the available
/// @param same times that the most frequent value occurs
/// @param standardDeviation with n − 1; 0 for one value
/// @param skewness empty for fewer than three values or when all are equal
/// @param kurtosis excess; empty for fewer than four values or when all are equal
public record ColumnStatistics(
        int cells,
        int available,
        int nonZero,
        int unique,
        int same,
        double min,
        double max,
        double mean,
        double median,
        double standardDeviation,
        Optional<Double> skewness,
        Optional<Double> kurtosis) {

    /// Empty when every cell is missing.
    ///
    /// @param column NaN for a missing cell
    public static Optional<ColumnStatistics> of(double[] column) {
        var values = CompleteRows.of(column)[0];
        if (values.length == 0) {
            return Optional.empty();
        }
        Arrays.sort(values);
        int n = values.length;
        var deviations = PreciseSum.centred(values);
        double squares = PreciseSum.ofProducts(deviations, deviations);
        boolean varies = values[0] != values[n - 1];
        return Optional.of(
                new ColumnStatistics(
                        column.length,
                        n,
                        (int) Arrays.stream(values).filter(x -> x != 0).count(),
                        (int) Arrays.stream(values).map(x -> x + 0.0).distinct().count(),
                        longestRun(values),
                        values[0],
                        values[n - 1],
                        PreciseSum.of(values) / n,
                        (values[(n - 1) / 2] + values[n / 2]) / 2,
                        n == 1 ? 0 : Math.sqrt(squares / (n - 1)),
                        varies && n > 2
                                ? Optional.of(skewness(deviations, squares))
                                : Optional.empty(),
                        varies && n > 3
                                ? Optional.of(kurtosis(deviations, squares))
                                : Optional.empty()));
    }

    /// Share of the cells that are not missing.
    public double availability() {
        return (double) available / cells;
    }

    private static int longestRun(double[] ascending) {
        int longest = 1;
        int run = 1;
        for (int i = 1; i < ascending.length; i++) {
            run = ascending[i] == ascending[i - 1] ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static double skewness(double[] deviations, double squares) {
        double n = deviations.length;
        double cubes = 0;
        for (double d : deviations) {
            cubes += d * d * d;
        }
        double g = Math.sqrt(n) * cubes / Math.pow(squares, 1.5);
        return Math.sqrt(n * (n - 1)) / (n - 2) * g;
    }

    private static double kurtosis(double[] deviations, double squares) {
        double n = deviations.length;
        double fourths = 0;
        for (double d : deviations) {
            fourths += d * d * d * d;
        }
        double g = n * fourths / (squares * squares) - 3;
        return (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * g + 6);
    }
}

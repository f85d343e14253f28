package rim.engine.kernel.multivariate;

import java.util.Arrays;
import java.util.Optional;
import rim.engine.kernel.PreciseSum;

/// Principal components of numbers and categories together, factor analysis of mixed data.
///
/// J. Pagès, *Analyse factorielle de données mixtes*, Revue de statistique appliquée 52 (2004):
/// numbers divided by their standard deviation (n), and for each category a column of 0 and 1
/// divided by the root of its share p, so that a number and a grouping of two categories both bring
/// the variance 1, one of m categories m − 1.
///
/// @param means of all columns, numbers first
/// @param scales what they are divided by
/// @param variances of the components that have one, greatest first
/// @param vectors `vectors[component][column]`, of length 1, the sum over the numbers not negative
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record MixedComponents(
        double[] means, double[] scales, double[] variances, double[][] vectors) {
    private static final double NO_VARIANCE = 1e-12;

    /// Over the units that have all; empty for fewer than three or a number that does not vary.
    ///
    /// @param numbers `columns[part][unit]`
    /// @param categories `columns[category][unit]`, 1 or 0, NaN where it is not known
    public static Optional<MixedComponents> of(double[][] numbers, double[][] categories) {
        var all = Arrays.copyOf(numbers, numbers.length + categories.length);
        System.arraycopy(categories, 0, all, numbers.length, categories.length);
        var complete = CompleteRows.of(all);
        int units = complete.length == 0 ? 0 : complete[0].length;
        var means = new double[all.length];
        var scales = new double[all.length];
        for (int i = 0; units > 0 && i < all.length; i++) {
            double mean = PreciseSum.of(complete[i]) / units;
            means[i] = mean;
            double squares = Arrays.stream(complete[i]).map(x -> (x - mean) * (x - mean)).sum();
            scales[i] = i < numbers.length ? Math.sqrt(squares / units) : scaleOfCategory(mean);
        }
        return units < 3 || Arrays.stream(scales).anyMatch(scale -> !(scale > 0))
                ? Optional.empty()
                : Optional.of(of(complete, means, scales, numbers.length));
    }

    // one that none of the units with all parts is of takes no part
    private static double scaleOfCategory(double share) {
        return share > 0 ? Math.sqrt(share) : 1;
    }

    private static MixedComponents of(
            double[][] complete, double[] means, double[] scales, int numbers) {
        var eigen = SymmetricEigen.of(covariances(complete, means, scales));
        double[] values =
                Arrays.stream(eigen.values()).takeWhile(value -> value > NO_VARIANCE).toArray();
        var vectors = Arrays.copyOf(eigen.vectors(), values.length);
        for (double[] vector : vectors) {
            if (Arrays.stream(vector, 0, numbers).sum() < 0) {
                Arrays.setAll(vector, i -> -vector[i]);
            }
        }
        return new MixedComponents(means, scales, values, vectors);
    }

    private static double[][] covariances(double[][] columns, double[] means, double[] scales) {
        int units = columns[0].length;
        var covariances = new double[columns.length][columns.length];
        for (int i = 0; i < columns.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int unit = 0; unit < units; unit++) {
                    sum += (columns[i][unit] - means[i]) * (columns[j][unit] - means[j]);
                }
                covariances[i][j] = sum / units / scales[i] / scales[j];
                covariances[j][i] = covariances[i][j];
            }
        }
        return covariances;
    }
}

package rim.engine.kernel.multivariate;

import java.util.Arrays;
import java.util.Optional;

/// Principal components of standardised indicators: the eigenvectors of their correlation matrix.
///
/// OECD/JRC Handbook (2008), step 4. Over the units that have all of the indicators.
///
/// @param units that have all of the indicators
/// @param eigenvalues variances of the components, greatest first; their sum is the number of
///   indicators
/// @param vectors `vectors[component][indicator]`, of length 1, the sum not negative
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record PrincipalComponents(int units, double[] eigenvalues, double[][] vectors) {

    /// Empty for no indicator, fewer than three complete units, or an indicator that does not vary
    /// over them.
    public static Optional<PrincipalComponents> of(double[][] columns) {
        return Spread.of(columns)
                .map(spread -> {
                    var eigen = SymmetricEigen.of(spread.correlations());
                    return new PrincipalComponents(spread.units(), eigen.values(), eigen.vectors());
                });
    }

    /// The share of the variance that each component explains.
    public double[] explained() {
        return Arrays.stream(eigenvalues).map(value -> value / eigenvalues.length).toArray();
    }

    /// The standard deviation of each component; a variance below 0 by rounding counts as 0.
    public double[] standardDeviations() {
        return Arrays.stream(eigenvalues).map(value -> Math.sqrt(Math.max(0, value))).toArray();
    }

    /// Correlations of indicators with the first components, `loadings[component][indicator] =
    /// vector · √eigenvalue`.
    ///
    /// @param count how many components
    public double[][] loadings(int count) {
        var sd = standardDeviations();
        var loadings = new double[count][];
        for (int c = 0; c < count; c++) {
            double scale = sd[c];
            loadings[c] = Arrays.stream(vectors[c]).map(x -> x * scale).toArray();
        }
        return loadings;
    }

    /// How many components the Handbook keeps: those with an eigenvalue above 1 that explain more
    /// than a tenth of the variance, and more until they explain 60 % together; at least one.
    public int retained() {
        var explained = explained();
        int count = 0;
        double together = 0;
        while (count < eigenvalues.length
                && ((eigenvalues[count] > 1 && explained[count] > 0.1) || together <= 0.6)) {
            together += explained[count];
            count++;
        }
        return Math.max(1, count);
    }
}

package rim.engine.kernel.multivariate;

import java.util.Optional;
import rim.engine.kernel.PreciseSum;
import rim.engine.kernel.probability.ChiSquare;

/// Whether indicators share enough for a factor analysis: the measure of Kaiser, Meyer and Olkin,
/// and Bartlett's test of sphericity. Over the units that have all of the indicators.
///
/// `KMO = ΣΣ r²ᵢⱼ / (ΣΣ r²ᵢⱼ + ΣΣ p²ᵢⱼ)`, i ≠ j, with partial correlations p: H. F. Kaiser, *An
/// index of factorial simplicity*, Psychometrika 39 (1974); above 0.6 is usually wanted. `χ² = −(n
/// − 1 − (2k + 5)/6) ln|R|` with k(k−1)/2 degrees of freedom: M. S. Bartlett, *A note on the
/// multiplying factors for various χ² approximations*, JRSS B 16 (1954). OECD/JRC Handbook (2008),
/// step 4.
///
/// @param units that have all of the indicators
/// @param kmo from 0 to 1
/// @param kmoOf the same for each indicator
/// @param bartlett χ²
/// @param degreesOfFreedom of it
/// @param pValue the probability of so large a χ² where nothing is correlated
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record SamplingAdequacy(
        int units,
        double kmo,
        double[] kmoOf,
        double bartlett,
        int degreesOfFreedom,
        double pValue) {

    /// Empty when there are fewer than two indicators, not more units than indicators, an indicator
    /// that does not vary, or one that the others determine.
    public static Optional<SamplingAdequacy> of(double[][] columns) {
        var complete = CompleteRows.of(columns);
        if (columns.length < 2 || complete[0].length <= columns.length) {
            return Optional.empty();
        }
        return Covariance.correlations(complete)
                .flatMap(r -> Cholesky.of(r).map(factor -> of(complete[0].length, r, factor)));
    }

    private static SamplingAdequacy of(int units, double[][] r, Cholesky factor) {
        int k = r.length;
        var inverse = factor.inverse();
        var correlations = new double[k];
        var partials = new double[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                if (i != j) {
                    correlations[i] += r[i][j] * r[i][j];
                    partials[i] += inverse[i][j] * inverse[i][j] / (inverse[i][i] * inverse[j][j]);
                }
            }
        }
        var kmoOf = new double[k];
        for (int i = 0; i < k; i++) {
            kmoOf[i] = share(correlations[i], partials[i]);
        }
        double kmo = share(PreciseSum.of(correlations), PreciseSum.of(partials));
        double chiSquare = -(units - 1 - (2 * k + 5) / 6.0) * factor.logDeterminant();
        int freedom = k * (k - 1) / 2;
        double p = ChiSquare.upperTail(Math.max(0, chiSquare), freedom);
        return new SamplingAdequacy(units, kmo, kmoOf, Math.max(0, chiSquare), freedom, p);
    }

    private static double share(double part, double other) {
        return part + other == 0 ? 0 : part / (part + other);
    }
}

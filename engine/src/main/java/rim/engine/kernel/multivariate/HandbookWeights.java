package rim.engine.kernel.multivariate;

import java.util.Arrays;
import java.util.Optional;
import rim.engine.kernel.PreciseSum;

/// Weights from a principal components analysis, as the OECD/JRC Handbook (2008), step 6, has them.
///
/// The components that are kept are rotated (varimax). An indicator's squared loadings are divided
/// by the sum of squares of their factors; it belongs to the factor where that is greatest, and its
/// weight is that figure times the factor's share of what all factors kept explain; then all are
/// scaled to sum
/// 1. No weight is negative. The weights correct for overlapping information; they say nothing of
///    importance.
public final class HandbookWeights {

    /// Weights with as many factors as {@link PrincipalComponents#retained} says. Empty where there
    /// are no components.
    public static Optional<double[]> of(double[][] columns) {
        return PrincipalComponents.of(columns).map(pca -> of(pca, pca.retained()));
    }

    /// @param factors how many are kept, from 1 to the number of indicators
    public static double[] of(PrincipalComponents components, int factors) {
        return ofRotated(Varimax.rotated(components.loadings(factors)));
    }

    /// @param loadings rotated, `loadings[factor][indicator]`
    static double[] ofRotated(double[][] loadings) {
        var explained =
                Arrays.stream(loadings).mapToDouble(f -> PreciseSum.ofProducts(f, f)).toArray();
        var weights = new double[loadings[0].length];
        for (int i = 0; i < weights.length; i++) {
            // squared / explained by its factor, times explained by its factor / explained by all
            double own = loadings[factorOf(loadings, explained, i)][i];
            weights[i] = own * own;
        }
        double sum = PreciseSum.of(weights);
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    private static int factorOf(double[][] loadings, double[] explained, int indicator) {
        int own = 0;
        double greatest = -1;
        for (int f = 0; f < loadings.length; f++) {
            double squared = loadings[f][indicator] * loadings[f][indicator];
            double share = explained[f] == 0 ? 0 : squared / explained[f];
            if (share > greatest) {
                greatest = share;
                own = f;
            }
        }
        return own;
    }

    private HandbookWeights() {}
}

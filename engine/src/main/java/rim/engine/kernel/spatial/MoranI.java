package rim.engine.kernel.spatial;

import java.util.Optional;
import rim.engine.kernel.uncertainty.Permutations;

/// Whether units are like their neighbours: P. A. P. Moran, *Notes on continuous stochastic
/// phenomena*, Biometrika 37 (1950), `I = Σ_ij w_ij z_i z_j / Σ_i z_i²` of deviations `z` from the
/// mean, with weights of 1 in sum for each unit.
///
/// What chance does is told in two ways, both of all orders of the same values: by moments, A. D.
/// Cliff and J. K. Ord, *Spatial Processes* (1981), under randomisation, and by drawing such
/// orders.
///
/// @param units how many have a value and a neighbour
/// @param coefficient above the expectation where neighbours are alike, below where they differ
/// @param expectation by chance, `−1 / (n − 1)`
/// @param deviation standard deviation by chance
/// @param z `(coefficient − expectation) / deviation`
/// @param pValue of both sides, `(c + 1) / (m + 1)`, where of m orders c lie as far from the
///   expectation or farther
public record MoranI(
        int units,
        double coefficient,
        double expectation,
        double deviation,
        double z,
        double pValue) {
    /// With fewer the deviation by chance is not defined.
    public static final int LEAST_UNITS = 4;

    /// Beside what rounding may do to equal numbers.
    private static final double ROUNDING = 1e-12;

    /// Empty for fewer than {@link #LEAST_UNITS} units, for values that are all equal, and where
    /// every order comes to the same, as when all units are neighbours of all.
    ///
    /// @param values one for each unit of the weights, finite
    /// @param draws how many orders
    /// @param seed the same seed draws the same
    public static Optional<MoranI> of(
            double[] values, SpatialWeights weights, int draws, long seed) {
        int n = values.length;
        if (n < LEAST_UNITS) {
            return Optional.empty();
        }
        return Standardised.of(values).flatMap(z -> chance(z, weights, draws, seed));
    }

    private static Optional<MoranI> chance(
            double[] z, SpatialWeights weights, int draws, long seed) {
        int n = z.length;
        double expectation = -1.0 / (n - 1);
        double variance = variance(n, Standardised.kurtosis(z), weights.s1(), weights.s2());
        if (!(variance > ROUNDING)) {
            return Optional.empty();
        }
        double coefficient = weights.product(z) / n;
        double far = Math.abs(coefficient - expectation) - ROUNDING;
        var permutations = new Permutations(seed);
        var drawn = z.clone();
        int asFar = 0;
        for (int draw = 0; draw < draws; draw++) {
            permutations.shuffle(draw, drawn, n);
            asFar += Math.abs(weights.product(drawn) / n - expectation) >= far ? 1 : 0;
        }
        double deviation = Math.sqrt(variance);
        return Optional.of(
                new MoranI(
                        n,
                        coefficient,
                        expectation,
                        deviation,
                        (coefficient - expectation) / deviation,
                        (asFar + 1.0) / (draws + 1.0)));
    }

    /// Of weights that are n in sum.
    private static double variance(double n, double kurtosis, double s1, double s2) {
        double squares = n * n;
        double even = n * ((squares - 3 * n + 3) * s1 - n * s2 + 3 * squares);
        double peaked = kurtosis * ((squares - n) * s1 - 2 * n * s2 + 6 * squares);
        return (even - peaked) / ((n - 1) * (n - 2) * (n - 3) * squares) - 1 / ((n - 1) * (n - 1));
    }
}

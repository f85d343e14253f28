package rim.engine.kernel.probability;

import org.apache.commons.statistics.distribution.GammaDistribution;

/// The gamma distribution of scale 1.
public final class Gamma {
    private static final double LEAST_SHAPE = 1;
    private static final double EXACT = 1e-13;
    private static final int MOST_STEPS = 12;

    /// The value below which a share of the distribution lies. From the approximation of E. B.
    /// Wilson and M. M. Hilferty (1931) on by Halley's steps, because intervals ask for millions;
    /// where those do not settle, as the library finds it.
    ///
    /// @param shape more than 0
    /// @param share more than 0 and less than 1
    public static double quantile(double shape, double share) {
        var gamma = GammaDistribution.of(shape, 1);
        double third = 1 / (9 * shape);
        double root = 1 - third + Normal.quantile(share) * Math.sqrt(third);
        double x = shape * root * root * root;
        for (int step = 0; step < MOST_STEPS && shape >= LEAST_SHAPE && x > 0; step++) {
            double newton = (gamma.cumulativeProbability(x) - share) / gamma.density(x);
            double bend = newton * ((shape - 1) / x - 1);
            double move = newton / (1 - Math.min(1, bend) / 2);
            x -= move;
            if (Math.abs(move) <= EXACT * x) {
                return x;
            }
        }
        return gamma.inverseCumulativeProbability(share);
    }

    private Gamma() {}
}

package rim.engine.kernel.probability;

import org.apache.commons.statistics.distribution.GammaDistribution;

/// The gamma distribution of scale 1.
public final class Gamma {

    /// The value below which a share of the distribution lies.
    ///
    /// @param shape more than 0
    /// @param share more than 0 and less than 1
    public static double quantile(double shape, double share) {
        return GammaDistribution.of(shape, 1).inverseCumulativeProbability(share);
    }

    private Gamma() {}
}

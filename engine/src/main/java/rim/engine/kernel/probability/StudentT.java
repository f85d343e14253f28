package rim.engine.kernel.probability;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// Student's t distribution.
public final class StudentT {

    /// `P(|T| ≥ |t|)`.
    ///
    /// @param degreesOfFreedom more than 0
    public static double twoSided(double t, double degreesOfFreedom) {
        return 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(t));
    }

    /// The two-sided p-value of a correlation of nothing with nothing: `P(|R| ≥ |r|)` where `r √(ν
    /// / (1 − r²))` is t distributed with ν = pairs − 2; so 1 − r² has a beta distribution.
    ///
    /// @param r from −1 to 1
    /// @param degreesOfFreedom more than 0
    public static double twoSidedOfCorrelation(double r, double degreesOfFreedom) {
        return BetaDistribution.of(degreesOfFreedom / 2, 0.5)
                .cumulativeProbability((1 - r) * (1 + r));
    }

    /// The value that T is above with a probability.
    ///
    /// @param probability between 0 and 1
    /// @param degreesOfFreedom more than 0
    public static double above(double probability, double degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(probability);
    }

    private StudentT() {}
}

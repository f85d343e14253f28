package rim.engine.kernel.probability;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// The chi-square distribution.
public final class ChiSquare {

    /// `P(X ≥ x)`.
    ///
    /// @param x not negative
    /// @param degreesOfFreedom more than 0
    public static double upperTail(double x, double degreesOfFreedom) {
        return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(x);
    }

    private ChiSquare() {}
}

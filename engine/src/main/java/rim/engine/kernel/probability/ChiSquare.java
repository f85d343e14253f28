package rim.engine.kernel.probability;

/// The chi-square distribution.
public final class ChiSquare {

    /// `P(X ≥ x) = Q(ν/2, x/2)`.
    ///
    /// @param x not negative
    /// @param degreesOfFreedom more than 0
    public static double upperTail(double x, double degreesOfFreedom) {
        return Gamma.upperRegularised(degreesOfFreedom / 2, x / 2);
    }

    private ChiSquare() {}
}

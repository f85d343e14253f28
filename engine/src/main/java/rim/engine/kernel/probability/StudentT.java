package rim.engine.kernel.probability;

/// Student's t distribution.
///
/// The two-sided tail is a regularised incomplete beta function, `P(|T| ≥ t) = I_x(ν/2, ½)` with `x
/// = ν / (ν + t²)`; NIST *Digital Library of Mathematical Functions*, 8.17.22.
public final class StudentT {

    /// `P(|T| ≥ |t|)`.
    ///
    /// @param degreesOfFreedom more than 0
    public static double twoSided(double t, double degreesOfFreedom) {
        return incompleteBeta(
                degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5);
    }

    /// The two-sided p-value of a correlation of nothing with nothing: `P(|R| ≥ |r|)` where `r √(ν
    /// / (1 − r²))` is t distributed with ν = pairs − 2.
    ///
    /// @param r from −1 to 1
    /// @param degreesOfFreedom more than 0
    public static double twoSidedOfCorrelation(double r, double degreesOfFreedom) {
        return incompleteBeta((1 - r) * (1 + r), degreesOfFreedom / 2, 0.5);
    }

    /// `I_x(a, b)` for x from 0 to 1.
    static double incompleteBeta(double x, double a, double b) {
        if (x <= 0) {
            return 0;
        }
        if (x >= 1) {
            return 1;
        }
        double scale =
                Math.exp(
                        Gamma.log(a + b)
                                - Gamma.log(a)
                                - Gamma.log(b)
                                + a * Math.log(x)
                                + b * Math.log1p(-x));
        return x < (a + 1) / (a + b + 2)
                ? scale * continuedFraction(x, a, b) / a
                : 1 - scale * continuedFraction(1 - x, b, a) / b;
    }

    private static double continuedFraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / Gamma.awayFromZero(1 - (a + b) * x / (a + 1));
        double value = d;
        double change = 0;
        for (int m = 1; Math.abs(change - 1) > 1e-16 && m < 100_000; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / Gamma.awayFromZero(1 + even * d);
            c = Gamma.awayFromZero(1 + even / c);
            value *= c * d;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / Gamma.awayFromZero(1 + odd * d);
            c = Gamma.awayFromZero(1 + odd / c);
            change = c * d;
            value *= change;
        }
        return value;
    }

    private StudentT() {}
}

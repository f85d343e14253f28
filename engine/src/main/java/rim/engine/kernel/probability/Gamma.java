package rim.engine.kernel.probability;

/// The logarithm of the gamma function and the regularised incomplete gamma function.
///
/// C. Lanczos, *A precision approximation of the gamma function*, SIAM J. Numer. Anal. 1 (1964),
/// with g = 7 and nine terms; NIST *Digital Library of Mathematical Functions*, 8.7.1 (series) and
/// 8.9.2 (continued fraction).
final class Gamma {
    private static final double TINY = 1e-300;
    private static final double[] LANCZOS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-06,
        1.5056327351493116e-07
    };

    /// `ln Γ(x)` for x more than 0.
    static double log(double x) {
        if (x < 0.5) {
            return Math.log(Math.PI / Math.sin(Math.PI * x)) - log(1 - x);
        }
        double series = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            series += LANCZOS[i] / (x - 1 + i);
        }
        double t = x + 6.5;
        return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(series);
    }

    /// `Q(a, x) = Γ(a, x) / Γ(a)`, the upper tail, for a more than 0 and x not negative.
    static double upperRegularised(double a, double x) {
        if (x == 0) {
            return 1;
        }
        double scale = Math.exp(a * Math.log(x) - x - log(a));
        return x < a + 1 ? 1 - scale * series(a, x) : scale * continuedFraction(a, x);
    }

    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (double n = a + 1; Math.abs(term) > Math.abs(sum) * 1e-17; n++) {
            term *= x / n;
            sum += term;
        }
        return sum;
    }

    private static double continuedFraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double value = d;
        double change = 0;
        for (int n = 1; Math.abs(change - 1) > 1e-16 && n < 100_000; n++) {
            double numerator = -n * (n - a);
            b += 2;
            d = 1 / awayFromZero(b + numerator * d);
            c = awayFromZero(b + numerator / c);
            change = c * d;
            value *= change;
        }
        return value;
    }

    static double awayFromZero(double x) {
        return Math.abs(x) < TINY ? TINY : x;
    }

    private Gamma() {}
}

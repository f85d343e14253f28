package rim.engine.kernel;

/// Sums and sums of products in twice the working precision, so that they do not depend on the
/// order of the numbers.
///
/// T. Ogita, S. M. Rump and S. Oishi, *Accurate sum and dot product*, SIAM J. Sci. Comput. 26
/// (2005), Sum2 and Dot2; every second number in a sum of its own, since a sum waits for the one
/// before.
public final class PreciseSum {

    /// `Σ xᵢ`.
    public static double of(double[] x) {
        double even = 0;
        double odd = 0;
        double error = 0;
        double oddError = 0;
        int pairs = x.length / 2 * 2;
        for (int i = 0; i < pairs; i += 2) {
            double one = even + x[i];
            double two = odd + x[i + 1];
            error += lost(even, x[i], one);
            oddError += lost(odd, x[i + 1], two);
            even = one;
            odd = two;
        }
        if (pairs < x.length) {
            double one = even + x[pairs];
            error += lost(even, x[pairs], one);
            even = one;
        }
        double sum = even + odd;
        return sum + (error + oddError + lost(even, odd, sum));
    }

    /// `Σ xᵢyᵢ`.
    public static double ofProducts(double[] x, double[] y) {
        double even = 0;
        double odd = 0;
        double error = 0;
        double oddError = 0;
        int pairs = x.length / 2 * 2;
        for (int i = 0; i < pairs; i += 2) {
            double product = x[i] * y[i];
            double other = x[i + 1] * y[i + 1];
            double one = even + product;
            double two = odd + other;
            error += Math.fma(x[i], y[i], -product) + lost(even, product, one);
            oddError += Math.fma(x[i + 1], y[i + 1], -other) + lost(odd, other, two);
            even = one;
            odd = two;
        }
        if (pairs < x.length) {
            double product = x[pairs] * y[pairs];
            double one = even + product;
            error += Math.fma(x[pairs], y[pairs], -product) + lost(even, product, one);
            even = one;
        }
        double sum = even + odd;
        return sum + (error + oddError + lost(even, odd, sum));
    }

    /// The deviations from the mean.
    public static double[] centred(double[] x) {
        double mean = of(x) / x.length;
        var centred = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            centred[i] = x[i] - mean;
        }
        return centred;
    }

    /// What rounding took from a sum of two numbers.
    private static double lost(double a, double b, double sum) {
        double back = sum - a;
        return (a - (sum - back)) + (b - back);
    }

    private PreciseSum() {}
}

package rim.pipeline.kernel.multivariate;

/// Sums and sums of products in twice the working precision.
///
/// T. Ogita, S. M. Rump and S. Oishi, *Accurate sum and dot product*, SIAM J. Sci. Comput. 26
/// (2005), Sum2 and Dot2.
final class PreciseSum {

    /// `Σ xᵢ`.
    static double of(double[] x) {
        double sum = 0;
        double error = 0;
        for (double term : x) {
            double next = sum + term;
            double back = next - sum;
            error += (sum - (next - back)) + (term - back);
            sum = next;
        }
        return sum + error;
    }

    /// `Σ xᵢyᵢ`.
    static double ofProducts(double[] x, double[] y) {
        double sum = 0;
        double error = 0;
        for (int i = 0; i < x.length; i++) {
            double product = x[i] * y[i];
            double next = sum + product;
            double back = next - sum;
            error += Math.fma(x[i], y[i], -product);
            error += (sum - (next - back)) + (product - back);
            sum = next;
        }
        return sum + error;
    }

    /// The deviations from the mean.
    static double[] centred(double[] x) {
        double mean = of(x) / x.length;
        var centred = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            centred[i] = x[i] - mean;
        }
        return centred;
    }

    private PreciseSum() {}
}

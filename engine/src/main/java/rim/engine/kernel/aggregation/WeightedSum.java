package rim.engine.kernel.aggregation;

/// `Σ wᵢxᵢ` in twice the working precision, so that it does not depend on the order of the parts.
///
/// T. Ogita, S. M. Rump and S. Oishi, *Accurate sum and dot product*, SIAM J. Sci. Comput. 26
/// (2005), Dot2. For one thread.
final class WeightedSum {
    private double sum;
    private double error;

    void add(double weight, double x) {
        double product = weight * x;
        double next = sum + product;
        error += Math.fma(weight, x, -product) + lost(sum, product, next);
        sum = next;
    }

    double value() {
        return sum + error;
    }

    /// What rounding took from a sum of two numbers.
    static double lost(double a, double b, double sum) {
        double back = sum - a;
        return (a - (sum - back)) + (b - back);
    }
}

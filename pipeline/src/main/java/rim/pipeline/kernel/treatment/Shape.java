package rim.pipeline.kernel.treatment;

/// Skewness and excess kurtosis of a sample, as Excel, SAS and SPSS have them.
///
/// With `Sₖ = Σ(x − m)ᵏ`: skewness `√(n(n−1)) / (n−2) · √n S₃ / S₂^1.5`; kurtosis `((n+1)(r−3) + 6)
/// (n−1) / ((n−2)(n−3))` with `r = n S₄ / S₂²`. Type 2 of D. N. Joanes and C. A. Gill, *Comparing
/// measures of sample skewness and kurtosis*, The Statistician 47 (1998).
///
/// @param count of values
/// @param skewness 0 for fewer than three values or when all are equal
/// @param kurtosis 0 for fewer than four values or when all are equal
public record Shape(int count, double skewness, double kurtosis) {

    /// @param values NaN for a missing cell
    public static Shape of(double[] values) {
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }
        return count < 3 || least == greatest
                ? new Shape(count, 0, 0)
                : around(sum / count, count, values);
    }

    private static Shape around(double mean, int n, double[] values) {
        // sums of every second value go on side by side: a sum waits for the one before
        double[] even = new double[3];
        double[] odd = new double[3];
        int pairs = n == values.length ? values.length / 2 * 2 : 0;
        addPairs(mean, values, pairs, even, odd);
        for (int i = pairs; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                double d = values[i] - mean;
                double square = d * d;
                even[0] += square;
                even[1] += square * d;
                even[2] += square * square;
            }
        }
        return of(n, even[0] + odd[0], even[1] + odd[1], even[2] + odd[2]);
    }

    private static void addPairs(
            double mean, double[] values, int to, double[] even, double[] odd) {
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double t2 = 0;
        double t3 = 0;
        double t4 = 0;
        for (int i = 0; i < to; i += 2) {
            double d = values[i] - mean;
            double e = values[i + 1] - mean;
            double square = d * d;
            double other = e * e;
            s2 += square;
            t2 += other;
            s3 += square * d;
            t3 += other * e;
            s4 += square * square;
            t4 += other * other;
        }
        even[0] = s2;
        even[1] = s3;
        even[2] = s4;
        odd[0] = t2;
        odd[1] = t3;
        odd[2] = t4;
    }

    private static Shape of(int n, double s2, double s3, double s4) {
        double skewness =
                Math.sqrt(n * (n - 1.0)) / (n - 2.0) * (Math.sqrt(n) * s3 / Math.pow(s2, 1.5));
        double r = n * s4 / (s2 * s2);
        double kurtosis =
                n < 4 ? 0 : ((n + 1.0) * (r - 3) + 6) * (n - 1.0) / ((n - 2.0) * (n - 3.0));
        return new Shape(n, skewness, kurtosis);
    }

    /// Limits within which values need no treatment: `|skewness| < s` or `kurtosis < k`.
    ///
    /// The COIN centre's rule, with 2 and 3.5: both must be passed for outliers to be suspected.
    ///
    /// @param skewness s
    /// @param kurtosis k
    public record Limits(double skewness, double kurtosis) {
        public static final Limits USUAL = new Limits(2, 3.5);
    }

    /// Whether values of this shape need no treatment.
    public boolean passes(Limits limits) {
        return Math.abs(skewness) < limits.skewness() || kurtosis < limits.kurtosis();
    }
}

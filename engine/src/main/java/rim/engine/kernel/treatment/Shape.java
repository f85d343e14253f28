package rim.engine.kernel.treatment;

import rim.engine.kernel.PowerOfTwo;

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
        var range = Range.of(values);
        int power = PowerOfTwo.of(Math.max(Math.abs(range.least), Math.abs(range.greatest)));
        if (power != 0) {
            return of(PowerOfTwo.times(values, power));
        }
        return range.count < 3 || range.least == range.greatest
                ? new Shape(range.count, 0, 0)
                : around(range.sum / range.count, range.count, values);
    }

    // sums of every second value go on side by side: a sum waits for the one before

    private record Range(int count, double sum, double least, double greatest) {
        static Range of(double[] values) {
            double even = 0;
            double odd = 0;
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            int count = 0;
            for (int i = 0; i < values.length; i += 2) {
                double one = values[i];
                double two = i + 1 < values.length ? values[i + 1] : Double.NaN;
                even += Double.isNaN(one) ? 0 : one;
                odd += Double.isNaN(two) ? 0 : two;
                count += (Double.isNaN(one) ? 0 : 1) + (Double.isNaN(two) ? 0 : 1);
                least = one < least ? one : least;
                least = two < least ? two : least;
                greatest = one > greatest ? one : greatest;
                greatest = two > greatest ? two : greatest;
            }
            return new Range(count, even + odd, least, greatest);
        }
    }

    private static Shape around(double mean, int n, double[] values) {
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double t2 = 0;
        double t3 = 0;
        double t4 = 0;
        for (int i = 0; i < values.length; i += 2) {
            double d = Double.isNaN(values[i]) ? 0 : values[i] - mean;
            double e =
                    i + 1 == values.length || Double.isNaN(values[i + 1])
                            ? 0
                            : values[i + 1] - mean;
            double square = d * d;
            double other = e * e;
            s2 += square;
            t2 += other;
            s3 += square * d;
            t3 += other * e;
            s4 += square * square;
            t4 += other * other;
        }
        return of(n, s2 + t2, s3 + t3, s4 + t4);
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

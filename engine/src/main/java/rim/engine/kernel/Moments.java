package rim.engine.kernel;

/// Mean, standard deviation and skewness of a sample.
///
/// Mean `m = Σx / n`; standard deviation `s = √(Σ(x−m)² / (n−1))`; skewness as Excel's SKEW and SAS
/// have it, `n / ((n−1)(n−2)) · Σ((x−m)/s)³`, type 2 of D. N. Joanes and C. A. Gill, *Comparing
/// measures of sample skewness and kurtosis*, The Statistician 47 (1998).
///
/// @param count number of values
/// @param mean 0 for no values
/// @param standardDeviation 0 for fewer than two values
/// @param skewness 0 for fewer than three values or when all are equal
public record Moments(int count, double mean, double standardDeviation, double skewness) {

    public static Moments of(double[] values) {
        return of(values, true);
    }

    /// The same with 0 for the skewness, which takes as long to find as the rest.
    static Moments withoutSkewness(double[] values) {
        return of(values, false);
    }

    private static Moments of(double[] values, boolean isSkewnessWanted) {
        int n = values.length;
        if (n == 0) {
            return new Moments(0, 0, 0, 0);
        }
        int power = PowerOfTwo.of(values);
        if (power != 0) {
            var near = of(PowerOfTwo.times(values, power), isSkewnessWanted);
            return new Moments(
                    n,
                    Math.scalb(near.mean, -power),
                    Math.scalb(near.standardDeviation, -power),
                    near.skewness);
        }
        double mean = PreciseSum.of(values) / n;
        if (n == 1 || isFlat(values)) {
            return new Moments(n, mean, 0, 0);
        }
        var standard = new double[n];
        for (int i = 0; i < n; i++) {
            standard[i] = values[i] - mean;
        }
        double sd = Math.sqrt(PreciseSum.ofProducts(standard, standard) / (n - 1));
        double skewness =
                n < 3 || !isSkewnessWanted ? 0 : n / ((n - 1.0) * (n - 2.0)) * cubes(standard, sd);
        return new Moments(n, mean, sd, skewness);
    }

    private static boolean isFlat(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }

    private static double cubes(double[] deviations, double sd) {
        var squares = new double[deviations.length];
        for (int i = 0; i < squares.length; i++) {
            deviations[i] /= sd;
            squares[i] = deviations[i] * deviations[i];
        }
        return PreciseSum.ofProducts(squares, deviations);
    }
}

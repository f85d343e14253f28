package rim.pipeline.kernel;

import java.util.Arrays;

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
        var sorted = values.clone();
        Arrays.sort(sorted);
        return ofSorted(sorted);
    }

    /// The same of values that ascend already.
    static Moments ofSorted(double[] sorted) {
        int n = sorted.length;
        double mean = n == 0 ? 0 : sum(sorted) / n;
        double sd = n < 2 ? 0 : Math.sqrt(squares(sorted, mean) / (n - 1));
        boolean isFlat = n < 3 || sorted[0] == sorted[n - 1];
        double skewness =
                isFlat ? 0 : n / ((n - 1.0) * (n - 2.0)) * standardCubes(sorted, mean, sd);
        return new Moments(n, mean, sd, skewness);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double squares(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }

    private static double standardCubes(double[] values, double mean, double sd) {
        double sum = 0;
        for (double value : values) {
            double z = (value - mean) / sd;
            sum += z * z * z;
        }
        return sum;
    }
}

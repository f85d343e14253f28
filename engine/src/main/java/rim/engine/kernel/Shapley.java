package rim.engine.kernel;

import java.util.function.IntFunction;

/// What each of some causes has to do with a difference, whatever the order in which they are taken
/// away: the mean over all orders of what taking one away changes,
///
/// `φₖ = Σ over sets S without k of |S|! (n − |S| − 1)! / n! · (v(S ∪ k) − v(S))`.
///
/// L. S. Shapley, *A value for n-person games* (1953). All sets are asked for, so that the parts
/// add up to `v(all) − v(none)` but for rounding.
public final class Shapley {
    /// A million sets.
    private static final int MOST = 20;

    /// @param causes how many, at most 20
    /// @param value what there is when the causes of a set are taken away, bit k for cause k; as
    ///   many numbers for each set
    /// @return `parts[cause][number]`; NaN where a value is NaN
    public static double[][] of(int causes, IntFunction<double[]> value) {
        if (causes < 0 || causes > MOST) {
            throw new IllegalArgumentException(causes + " causes (expected 0 to " + MOST + ")");
        }
        var values = new double[1 << causes][];
        for (int set = 0; set < values.length; set++) {
            values[set] = value.apply(set);
        }
        var parts = new double[causes][values[0].length];
        for (int cause = 0; cause < causes; cause++) {
            for (int set = 0; set < values.length; set++) {
                if ((set >> cause & 1) == 0) {
                    double share = share(causes, Integer.bitCount(set));
                    var with = values[set | 1 << cause];
                    for (int i = 0; i < with.length; i++) {
                        parts[cause][i] += share * (with[i] - values[set][i]);
                    }
                }
            }
        }
        return parts;
    }

    /// `s! (n − s − 1)! / n!`, which is `1 / (n · (n − 1 over s))`.
    private static double share(int n, int s) {
        double ways = 1;
        for (int i = 1; i <= s; i++) {
            ways = ways * (n - i) / i;
        }
        return 1 / (n * ways);
    }

    private Shapley() {}
}

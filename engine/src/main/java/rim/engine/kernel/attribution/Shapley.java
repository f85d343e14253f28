package rim.engine.kernel.attribution;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;

/// What each of some causes adds to a result, whatever the order in which they come: the mean of
/// what it adds over all orders.
///
/// L. S. Shapley, *A value for n-person games* (1953). Causes are numbered from 0, and a set of
/// causes is a number whose bit `i` says that cause `i` is in it. Parts add up to the result with
/// all causes less the result with none.
public final class Shapley {
    /// A million sets.
    private static final int MOST = 20;

    /// By what the result of a set is multiplied in the part of a cause, where every set has a
    /// result: `part = Σ weight · result`. The factor is `(s−1)! (n−s)! / n!` for a set of `s` that
    /// the cause is in, and `−s! (n−s−1)! / n!` for one without it.
    ///
    /// @param causes how many there are, n
    public static double weight(int causes, int set, int cause) {
        int size = Integer.bitCount(set);
        boolean isIn = (set & (1 << cause)) != 0;
        int before = isIn ? size - 1 : size;
        double weight = 1.0 / causes;
        for (int i = 1; i <= before; i++) {
            weight *= (double) i / (causes - i);
        }
        return isIn ? weight : -weight;
    }

    /// The same for all sets of no more than some causes: by the number of causes, the size of the
    /// set, and 1 for a cause that is in it or 0 for one that is not.
    public static double[][][] weights(int most) {
        var weights = new double[most + 1][most + 1][2];
        for (int causes = 1; causes <= most; causes++) {
            for (int size = 0; size <= causes; size++) {
                int set = (1 << size) - 1;
                weights[causes][size][1] = size == 0 ? 0 : weight(causes, set, 0);
                weights[causes][size][0] = size == causes ? 0 : weight(causes, set, causes - 1);
            }
        }
        return weights;
    }

    /// The parts of several results at once, where every set has all of them.
    ///
    /// @param causes how many there are, at most 20
    /// @param results by set, as many numbers for each; every set is asked for once
    /// @return `parts[cause][number]`; NaN where a result is NaN
    public static double[][] of(int causes, IntFunction<double[]> results) {
        if (causes < 0 || causes > MOST) {
            throw new IllegalArgumentException(causes + " causes (expected 0 to " + MOST + ")");
        }
        var values = new double[1 << causes][];
        Arrays.setAll(values, results);
        var parts = new double[causes][values[0].length];
        for (int cause = 0; cause < causes; cause++) {
            for (int set = 0; set < values.length; set++) {
                int with = set | (1 << cause);
                if (set != with) {
                    double weight = weight(causes, with, cause);
                    for (int i = 0; i < parts[cause].length; i++) {
                        parts[cause][i] += weight * (values[with][i] - values[set][i]);
                    }
                }
            }
        }
        return parts;
    }

    /// The parts where some sets have no result: the mean over those orders on whose way every set
    /// has one. With a result for each set these are all orders.
    ///
    /// @param results by set, NaN for none; 2ⁿ of them
    /// @return by cause; empty where no order has a result on all its way
    public static Optional<double[]> of(double[] results) {
        int causes = Integer.numberOfTrailingZeros(results.length);
        var from = new double[results.length];
        var to = new double[results.length];
        int all = results.length - 1;
        from[0] = Double.isNaN(results[0]) ? 0 : 1;
        to[all] = Double.isNaN(results[all]) ? 0 : 1;
        for (int set = 1; set <= all; set++) {
            from[set] = Double.isNaN(results[set]) ? 0 : ways(from, set, set);
        }
        for (int set = all - 1; set >= 0; set--) {
            to[set] = Double.isNaN(results[set]) ? 0 : ways(to, set, all & ~set);
        }
        if (from[all] == 0) {
            return Optional.empty();
        }
        var parts = new double[causes];
        for (int cause = 0; cause < causes; cause++) {
            int bit = 1 << cause;
            for (int set = 0; set <= all; set++) {
                if ((set & bit) == 0 && from[set] > 0 && to[set | bit] > 0) {
                    double share = from[set] * to[set | bit] / from[all];
                    parts[cause] += share * (results[set | bit] - results[set]);
                }
            }
        }
        return Optional.of(parts);
    }

    /// Over the sets that differ from a set by one of the causes in `changed`.
    private static double ways(double[] ways, int set, int changed) {
        double sum = 0;
        for (int left = changed; left != 0; left &= left - 1) {
            sum += ways[set ^ Integer.lowestOneBit(left)];
        }
        return sum;
    }

    private Shapley() {}
}

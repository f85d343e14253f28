package rim.engine.kernel;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// A rule whose parameters were taken from base values and that holds for any value: other regions,
/// later years.
///
/// A missing cell is NaN and stays missing.
public interface Fitted extends DoubleUnaryOperator {

    /// Writes the results of one array into another, which may be the same.
    default void apply(double[] from, double[] to) {
        for (int i = 0; i < from.length; i++) {
            to[i] = applyAsDouble(from[i]);
        }
    }

    /// The results in a new array.
    default double[] applied(double[] values) {
        var results = new double[values.length];
        apply(values, results);
        return results;
    }

    /// The values that are there.
    static double[] present(double[] values) {
        var present = new double[values.length];
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                present[count++] = value;
            }
        }
        return count == present.length ? present : Arrays.copyOf(present, count);
    }
}

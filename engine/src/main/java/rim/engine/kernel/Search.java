package rim.engine.kernel;

import java.util.function.DoubleUnaryOperator;

/// Where a function of one number is least: the best of a grid, then by the golden section around
/// it.
public final class Search {
    private static final int STEPS = 32;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double CLOSE = 1e-10;

    /// @param function infinite or NaN where it has no value
    /// @param from lower end
    /// @param to upper end
    public static double least(DoubleUnaryOperator function, double from, double to) {
        double step = (to - from) / STEPS;
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= STEPS; i++) {
            double value = function.applyAsDouble(from + i * step);
            if (value < least) {
                least = value;
                best = i;
            }
        }
        return golden(
                function,
                from + Math.max(0, best - 1) * step,
                from + Math.min(STEPS, best + 1) * step);
    }

    private static double golden(DoubleUnaryOperator function, double from, double to) {
        double low = from;
        double high = to;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = function.applyAsDouble(left);
        double atRight = function.applyAsDouble(right);
        while (high - low > CLOSE * (1 + Math.abs(from) + Math.abs(to))) {
            if (atLeft <= atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = function.applyAsDouble(left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = function.applyAsDouble(right);
            }
        }
        // an end of the range is not passed over
        double middle = (low + high) / 2;
        double atMiddle = function.applyAsDouble(middle);
        double end = function.applyAsDouble(from) < function.applyAsDouble(to) ? from : to;
        return function.applyAsDouble(end) < atMiddle ? end : middle;
    }

    private Search() {}
}

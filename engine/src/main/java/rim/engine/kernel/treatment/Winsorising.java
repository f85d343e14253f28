package rim.engine.kernel.treatment;

import rim.engine.kernel.Fitted;

/// Winsorising by skewness and kurtosis: as long as the values fail {@link Shape.Limits} and the
/// limit is not used up, the greatest value gets the next lower (when skewness is not negative), or
/// the least the next higher. It ends before all values would be equal, as nothing of the indicator
/// would be left.
///
/// As the JRC's COIN Tool and COINr do. What comes out are two bounds, so that the rule holds for
/// years that had no say in it.
///
/// @param floor lower values get this; −∞ when nothing low was changed
/// @param ceiling higher values get this; ∞ when nothing high was changed
/// @param changed how many base cells were changed
public record Winsorising(double floor, double ceiling, int changed) implements Fitted {

    /// @param most cells that may be changed
    /// @param ties what happens when equal values would pass the limit together
    public record Limit(int most, Ties ties) {

        /// A number of cells.
        public static Limit cells(int most) {
            return new Limit(most, Ties.WITHIN_LIMIT);
        }

        /// A share of the values that are there, rounded down.
        public static Limit share(double share, double[] base) {
            return cells((int) (share * Fitted.present(base).length));
        }
    }

    public enum Ties {
        /// They are left as they are: no more cells are changed than the limit says.
        WITHIN_LIMIT,
        /// They are changed all the same, as COINr does.
        TOGETHER
    }

    /// @param base NaN for a missing cell
    public static Winsorising of(double[] base, Shape.Limits limits, Limit limit) {
        var values = Fitted.present(base);
        double floor = Double.NEGATIVE_INFINITY;
        double ceiling = Double.POSITIVE_INFINITY;
        int low = 0;
        int high = 0;
        for (var shape = Shape.of(values);
                !shape.passes(limits) && low + high < limit.most();
                shape = Shape.of(values)) {
            int sign = shape.skewness() >= 0 ? 1 : -1;
            var step = Step.of(values, sign);
            int after = step.cells() + (sign > 0 ? low : high);
            boolean isBeyond = after > limit.most() && limit.ties() == Ties.WITHIN_LIMIT;
            if (isBeyond || step.isLast(values)) {
                break;
            }
            step.apply(values);
            if (sign > 0) {
                high = step.cells();
                ceiling = step.to();
            } else {
                low = step.cells();
                floor = step.to();
            }
        }
        return new Winsorising(floor, ceiling, low + high);
    }

    @Override
    public double applyAsDouble(double value) {
        return Math.max(floor, Math.min(ceiling, value));
    }

    /// The outermost value on one side, what it becomes, and how many cells have it.
    private record Step(double from, double to, int cells) {

        /// There are two different values.
        static Step of(double[] values, int sign) {
            double from = Double.NEGATIVE_INFINITY;
            double next = Double.NEGATIVE_INFINITY;
            int cells = 0;
            for (double value : values) {
                double x = sign * value;
                if (x > from) {
                    next = from;
                    from = x;
                    cells = 1;
                } else if (x == from) {
                    cells++;
                } else if (x > next) {
                    next = x;
                }
            }
            return new Step(sign * from, sign * next, cells);
        }

        /// Whether all values are equal after it.
        boolean isLast(double[] values) {
            for (double value : values) {
                if (value != from && value != to) {
                    return false;
                }
            }
            return true;
        }

        void apply(double[] values) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == from) {
                    values[i] = to;
                }
            }
        }
    }
}

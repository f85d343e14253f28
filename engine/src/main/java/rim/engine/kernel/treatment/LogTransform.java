package rim.engine.kernel.treatment;

import java.util.Optional;
import rim.engine.kernel.Fitted;

/// The logarithms of the COIN tradition, each moved by what the base values are, so that negative
/// values and zeros are no hindrance.
///
/// A later value that lies below the least base value counts as the least (above the greatest as
/// the greatest, where the greatest is what is moved to). None of them can be fitted to values that
/// are all equal.
///
/// `sign · ln(factor · (x − origin) + shift)`:
///
/// @param origin the least or greatest base value
/// @param factor of the distance from there
/// @param shift what is added to it
/// @param sign of the result
/// @param least lower values count as this
/// @param greatest higher values count as this
public record LogTransform(
        double origin, double factor, double shift, int sign, double least, double greatest)
        implements Fitted {
    private static final double MARGIN = 0.01;

    /// `ln(x − min + 0.01 (max − min))`.
    public static Optional<LogTransform> coinTool(double[] base) {
        return fitted(base, (min, max) -> upward(min, 1, MARGIN * (max - min)));
    }

    /// `ln(x − min + 1)`.
    public static Optional<LogTransform> coinToolOriginal(double[] base) {
        return fitted(base, (min, max) -> upward(min, 1, 1));
    }

    /// `ln(x − min + 0.01 (max − min))` where skewness is above 0, else `−ln(max + 0.01 (max − min)
    /// − x)`, which draws in a long tail of low values.
    public static Optional<LogTransform> eitherTail(double[] base) {
        return Shape.of(base).skewness() > 0
                ? coinTool(base)
                : fitted(base, (min, max) -> downward(max, MARGIN * (max - min)));
    }

    /// `ln((f max − 1)(x − min) / (max − min) + 1)`, of the Global Innovation Index.
    ///
    /// Empty also when `f max` is not above 1, where the formula would turn the order round: a
    /// larger factor makes it sound.
    ///
    /// @param scale f, such as 1
    public static Optional<LogTransform> globalInnovationIndex(double[] base, double scale) {
        return fitted(base, (min, max) -> upward(min, (scale * max - 1) / (max - min), 1))
                .filter(log -> log.factor() > 0);
    }

    @Override
    public double applyAsDouble(double value) {
        double known = Math.max(least, Math.min(greatest, value));
        return sign * Math.log(factor * (known - origin) + shift);
    }

    private static LogTransform upward(double min, double factor, double shift) {
        return new LogTransform(min, factor, shift, 1, min, Double.POSITIVE_INFINITY);
    }

    private static LogTransform downward(double max, double shift) {
        return new LogTransform(max, -1, shift, -1, Double.NEGATIVE_INFINITY, max);
    }

    private interface OfRange {
        LogTransform of(double min, double max);
    }

    private static Optional<LogTransform> fitted(double[] base, OfRange made) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double value : base) {
            min = value < min ? value : min;
            max = value > max ? value : max;
        }
        return min < max ? Optional.of(made.of(min, max)) : Optional.empty();
    }
}

package rim.engine.kernel.screening;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.engine.kernel.StraightLine;
import rim.engine.kernel.probability.StudentT;

/// How a series moved over its years.
///
/// @param from first year with a value
/// @param to last year with a value
/// @param years how many have one
/// @param first value of the first year
/// @param last value of the last year
/// @param percentageChange of the whole span, relative to the size of the first value; null where
///   that is 0
/// @param annualGrowth compound annual growth rate, `(last / first)^(1 / span) − 1`; null where a
///   value is not above 0
/// @param fitted the annual growth rate of the exponential through all years by least squares of
///   logarithms, which a single odd year moves less
/// @param low lower end of its 95 % interval, by Student's t; null with fewer than three years
/// @param high upper end of it
public record Trend(
        int from,
        int to,
        int years,
        double first,
        double last,
        @Nullable Double percentageChange,
        @Nullable Double annualGrowth,
        @Nullable Double fitted,
        @Nullable Double low,
        @Nullable Double high) {
    private static final double TAIL = 0.025;

    /// Empty where fewer than two years have a value.
    ///
    /// @param years ascending
    /// @param values one for each year, NaN for none
    public static Optional<Trend> of(int[] years, double[] values) {
        int first = -1;
        int last = -1;
        int count = 0;
        boolean isPositive = true;
        for (int i = 0; i < years.length; i++) {
            if (!Double.isNaN(values[i])) {
                first = first < 0 ? i : first;
                last = i;
                count++;
                isPositive &= values[i] > 0;
            }
        }
        if (count < 2) {
            return Optional.empty();
        }
        double a = values[first];
        double b = values[last];
        int span = years[last] - years[first];
        var line = isPositive ? throughLogarithms(years, values, count) : null;
        return Optional.of(
                new Trend(
                        years[first],
                        years[last],
                        count,
                        a,
                        b,
                        a == 0 ? null : Double.valueOf(100 * (b - a) / Math.abs(a)),
                        a > 0 && b > 0
                                ? Double.valueOf(Math.expm1(logarithmOfRatio(b, a) / span))
                                : null,
                        line == null ? null : Double.valueOf(Math.expm1(line.slope())),
                        line == null ? null : end(line, -1),
                        line == null ? null : end(line, 1)));
    }

    /// Of a ratio that may itself be too large or too small for a number.
    private static double logarithmOfRatio(double of, double to) {
        double ratio = of / to;
        return ratio > 0 && Double.isFinite(ratio) ? Math.log(ratio) : Math.log(of) - Math.log(to);
    }

    /// A straight line through the logarithms of what there is.
    private static StraightLine throughLogarithms(int[] years, double[] values, int count) {
        var x = new double[count];
        var y = new double[count];
        int known = 0;
        for (int i = 0; i < years.length; i++) {
            if (!Double.isNaN(values[i])) {
                x[known] = years[i];
                y[known] = Math.log(values[i]);
                known++;
            }
        }
        return StraightLine.of(x, y);
    }

    private static @Nullable Double end(StraightLine line, int side) {
        return line.freedom() < 1
                ? null
                : Double.valueOf(
                        Math.expm1(
                                line.slope()
                                        + side
                                                * StudentT.above(TAIL, line.freedom())
                                                * line.error()));
    }
}

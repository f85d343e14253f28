package rim.engine.kernel.screening;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

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
    private static final double UPPER = 0.975;

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
        var line = isPositive ? Line.of(years, values, count) : null;
        return Optional.of(
                new Trend(
                        years[first],
                        years[last],
                        count,
                        a,
                        b,
                        a == 0 ? null : Double.valueOf(100 * (b - a) / Math.abs(a)),
                        a > 0 && b > 0 ? Double.valueOf(Math.expm1(Math.log(b / a) / span)) : null,
                        line == null ? null : Double.valueOf(Math.expm1(line.slope)),
                        line == null ? null : line.end(-1),
                        line == null ? null : line.end(1)));
    }

    /// A straight line through logarithms.
    ///
    /// @param error standard error of the slope; NaN with fewer than three points
    private record Line(double slope, double error, int freedom) {

        static Line of(int[] years, double[] values, int count) {
            double year = 0;
            double mean = 0;
            for (int i = 0; i < years.length; i++) {
                if (!Double.isNaN(values[i])) {
                    year += years[i];
                    mean += Math.log(values[i]);
                }
            }
            year /= count;
            mean /= count;
            double xx = 0;
            double xy = 0;
            double yy = 0;
            for (int i = 0; i < years.length; i++) {
                if (!Double.isNaN(values[i])) {
                    double x = years[i] - year;
                    double y = Math.log(values[i]) - mean;
                    xx += x * x;
                    xy += x * y;
                    yy += y * y;
                }
            }
            double slope = xy / xx;
            double residual = Math.max(0, yy - slope * xy);
            return new Line(slope, Math.sqrt(residual / (count - 2) / xx), count - 2);
        }

        @Nullable Double end(int side) {
            return freedom < 1
                    ? null
                    : Double.valueOf(
                            Math.expm1(
                                    slope
                                            + side
                                                    * TDistribution.of(freedom)
                                                            .inverseCumulativeProbability(UPPER)
                                                    * error));
        }
    }
}

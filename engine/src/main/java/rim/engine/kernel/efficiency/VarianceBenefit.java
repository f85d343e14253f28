package rim.engine.kernel.efficiency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import rim.engine.kernel.probability.Normal;

/// The benefit of the doubt with weights that stand to each other as the variances of the
/// indicators do, as far as these are known.
///
/// `max Σ wᵢxᵢ₀` subject to `Σ wᵢxᵢⱼ ≤ 1` for every unit j and `lowᵢ/highⱼ ≤ wᵢ/wⱼ ≤ highᵢ/lowⱼ`,
/// where low and high are the ends of the interval of a variance by the normal approximation of the
/// bootstrap: F. Vidoli and C. Mazziotta, *Robust weighted composite indicators by means of
/// frontier methods with an application to European infrastructure endowment*, Statistica Applicata
/// 23 (2013). Others draw samples; here mean and variance of the resampled variance are exact, `s²
/// (n − 1)/n` and `μ₄/n − σ⁴ (n − 3)/(n(n − 1))`, with the moments σ² and μ₄ of the units, as they
/// are with ever more samples.
///
/// A missing cell has no weight for the unit itself, and gives other units nothing.
public final class VarianceBenefit {

    /// Ends of the interval of a variance, the lower not below 0.
    record Interval(double low, double high) {}

    /// @param columns `columns[indicator][unit]`, higher is better, not negative, NaN for a missing
    ///   cell
    /// @param level of the intervals, such as 0.95
    /// @return NaN for a unit that has no indicator
    public static double[] of(double[][] columns, double level) {
        var intervals =
                Arrays.stream(columns)
                        .map(column -> interval(column, level))
                        .toArray(Interval[]::new);
        var scores = new double[columns[0].length];
        Arrays.setAll(scores, unit -> score(columns, intervals, unit));
        return scores;
    }

    /// Of the variance (n − 1) of the cells that are there.
    static Interval interval(double[] column, double level) {
        double[] there = Arrays.stream(column).filter(x -> !Double.isNaN(x)).toArray();
        int n = there.length;
        if (n < 2) {
            return new Interval(0, 0);
        }
        double mean = Arrays.stream(there).sum() / n;
        double second = moment(there, mean, 2);
        double fourth = moment(there, mean, 4);
        double variance = second * n / (n - 1);
        double ofResampled = fourth / n - second * second * (n - 3) / ((double) n * (n - 1));
        double centre = 2 * variance - second;
        double reach = Normal.quantile((1 + level) / 2) * Math.sqrt(Math.max(0, ofResampled));
        return new Interval(Math.max(0, centre - reach), centre + reach);
    }

    private static double moment(double[] values, double mean, int power) {
        double sum = 0;
        for (double value : values) {
            sum += Math.pow(value - mean, power);
        }
        return sum / values.length;
    }

    private static double score(double[][] columns, Interval[] intervals, int unit) {
        int[] present =
                IntStream.range(0, columns.length)
                        .filter(i -> !Double.isNaN(columns[i][unit]))
                        .toArray();
        if (present.length == 0) {
            return Double.NaN;
        }
        var scales = Arrays.stream(present).mapToDouble(i -> greatest(columns[i])).toArray();
        var rows = new ArrayList<double[]>();
        for (int j = 0; j < columns[0].length; j++) {
            rows.add(row(columns, present, scales, j));
        }
        int units = rows.size();
        addRatios(rows, intervals, present, scales);
        var limits = new double[rows.size()];
        Arrays.fill(limits, 0, units, 1);
        var own = rows.get(unit);
        return LinearProgramme.maximise(own, rows.toArray(double[][]::new), limits).objective();
    }

    private static double greatest(double[] column) {
        double greatest = Arrays.stream(column).filter(x -> !Double.isNaN(x)).max().orElse(0);
        return greatest > 0 ? greatest : 1;
    }

    private static double[] row(double[][] columns, int[] present, double[] scales, int unit) {
        var row = new double[present.length];
        for (int p = 0; p < row.length; p++) {
            double value = columns[present[p]][unit];
            row[p] = Double.isNaN(value) ? 0 : value / scales[p];
        }
        return row;
    }

    /// `wⱼ lowᵢ − wᵢ highⱼ ≤ 0` for every two indicators, either way round, with the weights of
    /// values that were divided by their scale.
    private static void addRatios(
            List<double[]> rows, Interval[] intervals, int[] present, double[] scales) {
        for (int i = 0; i < present.length; i++) {
            for (int j = 0; j < present.length; j++) {
                double of = intervals[present[i]].low() / scales[j];
                double by = intervals[present[j]].high() / scales[i];
                double size = Math.max(of, by);
                if (i != j && size > 0) {
                    var row = new double[present.length];
                    row[j] = of / size;
                    row[i] = -by / size;
                    rows.add(row);
                }
            }
        }
    }

    private VarianceBenefit() {}
}

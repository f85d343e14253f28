package rim.engine.benchmark.aggregate;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.prepare.Grid;
import rim.engine.kernel.frontier.GeometricBenefit;
import rim.engine.kernel.frontier.ShareLimits;
import rim.schemas.methodology.Aggregation;

/// The geometric benefit of the doubt of the units of a year against the benchmark that the
/// methodology names.
public record GeometricComparison(Grid grid, Aggregation.GeometricBenefit method) {

    /// @param columns `columns[node][unit]`
    /// @param benchmark its scores of the nodes
    public List<Optional<GeometricBenefit>> of(double[][] columns, double[] benchmark) {
        var limits = limits(method.least(), method.most(), columns.length);
        return GeometricBenefit.of(columns, limits, benchmark);
    }

    /// What the benchmark has of each node, NaN for none.
    ///
    /// @param cells of the units
    public double[] benchmark(double[][] columns, int[] cells) {
        int unit = grid.panel().unit(method.benchmark());
        int place = -1;
        for (int i = 0; i < cells.length; i++) {
            place = cells[i] % grid.units() == unit ? i : place;
        }
        var benchmark = new double[columns.length];
        for (int i = 0; i < benchmark.length; i++) {
            benchmark[i] =
                    method.benchmark() == null
                            ? mean(columns[i])
                            : place < 0 ? Double.NaN : columns[i][place];
        }
        return benchmark;
    }

    public static ShareLimits limits(@Nullable Double least, @Nullable Double most, int count) {
        return ShareLimits.same(
                count,
                Objects.requireNonNullElse(least, 0.0),
                Objects.requireNonNullElse(most, 1.0));
    }

    private static double mean(double[] column) {
        return Arrays.stream(column).filter(x -> !Double.isNaN(x)).average().orElse(Double.NaN);
    }
}

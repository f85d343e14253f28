package rim.engine.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import rim.engine.kernel.frontier.GeometricBenefit;
import rim.schemas.methodology.Aggregation;

/// The geometric benefit of the doubt of the units of a year against the benchmark that the
/// methodology names.
record GeometricComparison(Grid grid, Aggregation.GeometricBenefit method) {

    /// @param columns `columns[node][unit]`
    /// @param benchmark its scores of the nodes
    List<Optional<GeometricBenefit>> of(double[][] columns, double[] benchmark) {
        var limits = YearComparison.limits(method.least(), method.most(), columns.length);
        return GeometricBenefit.of(columns, limits, benchmark);
    }

    /// What the benchmark has of each node, NaN for none.
    ///
    /// @param cells of the units
    double[] benchmark(double[][] columns, int[] cells) {
        int unit = grid.panel.unit(method.benchmark());
        int place = -1;
        for (int i = 0; i < cells.length; i++) {
            place = cells[i] % grid.units == unit ? i : place;
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

    private static double mean(double[] column) {
        return Arrays.stream(column).filter(x -> !Double.isNaN(x)).average().orElse(Double.NaN);
    }
}

package rim.engine.benchmark.fill;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import rim.engine.benchmark.prepare.Grid;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.Moments;

/// What scored units are like: the latest values of indicators, each over its standard deviation.
/// Found once for each year. Safe for many threads.
final class Alike {
    private final Grid grid;
    private final double[][] columns;
    private final Map<Integer, double[][]> byYear = new ConcurrentHashMap<>();

    /// @param columns `columns[indicator][cell]`
    Alike(Grid grid, double[][] columns) {
        this.grid = grid;
        this.columns = columns;
    }

    /// By indicator and scored unit, as known in a year.
    double[][] in(int year) {
        return byYear.computeIfAbsent(
                year,
                y ->
                        Arrays.stream(columns)
                                .map(column -> latest(grid, column, y))
                                .toArray(double[][]::new));
    }

    /// The latest values of a column up to a year, over their standard deviation; NaN for none.
    static double[] latest(Grid grid, double[] column, int year) {
        var latest = new double[grid.scoredUnits()];
        for (int unit = 0; unit < latest.length; unit++) {
            int y = year;
            while (y > 0 && Double.isNaN(column[grid.panel().cell(y, unit)])) {
                y--;
            }
            latest[unit] = column[grid.panel().cell(y, unit)];
        }
        double sd = Moments.of(Fitted.present(latest)).standardDeviation();
        Arrays.setAll(latest, unit -> sd > 0 ? latest[unit] / sd : Double.NaN);
        return latest;
    }
}

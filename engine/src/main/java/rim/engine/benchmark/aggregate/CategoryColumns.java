package rim.engine.benchmark.aggregate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import rim.engine.benchmark.prepare.Grid;

/// Categories of units as columns over the cells: one for each category, 1 for a unit that is of
/// it, 0 for one that is not, NaN where it is not known.
final class CategoryColumns {

    /// Those of some groupings, as far as a scored unit is of them in a base year.
    ///
    /// @param names of columns whose numbers are names, or of groupings
    static double[][] of(Grid grid, List<String> names) {
        var columns = new ArrayList<double[]>();
        names.forEach(name -> add(numbers(grid, name), grid, columns));
        return columns.toArray(double[][]::new);
    }

    private static double[] numbers(Grid grid, String name) {
        if (grid.panel().has(name)) {
            return grid.panel().column(name);
        }
        var units = grid.panel().units();
        var known = new TreeMap<String, Integer>();
        units.forEach(unit -> {
            var group = unit.groups().get(name);
            if (group != null) {
                known.putIfAbsent(group, known.size());
            }
        });
        var numbers = new double[grid.cells()];
        for (int cell = 0; cell < numbers.length; cell++) {
            var group = units.get(cell % grid.units()).groups().get(name);
            numbers[cell] = group == null ? Double.NaN : known.getOrDefault(group, 0);
        }
        return numbers;
    }

    private static void add(double[] numbers, Grid grid, List<double[]> columns) {
        double[] categories =
                Arrays.stream(grid.base(numbers))
                        .filter(x -> !Double.isNaN(x))
                        .distinct()
                        .sorted()
                        .toArray();
        for (double category : categories) {
            columns.add(
                    Arrays.stream(numbers)
                            .map(x ->
                                    Arrays.binarySearch(categories, x) < 0
                                            ? Double.NaN
                                            : x == category ? 1 : 0)
                            .toArray());
        }
    }

    private CategoryColumns() {}
}

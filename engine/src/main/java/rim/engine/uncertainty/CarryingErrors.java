package rim.engine.uncertainty;

import java.util.HashMap;
import java.util.Map;
import rim.engine.benchmark.Results;
import rim.engine.panel.Panel;

/// How wrong a value is likely to be that was carried from another year of the same unit: the root
/// of the mean squared difference between values that are known as many years apart.
///
/// The back-test of carrying: every known value is taken for missing in turn.
final class CarryingErrors {
    private final Panel panel;
    private final double[] known;
    private final Map<Integer, Double> byDistance = new HashMap<>();

    CarryingErrors(Results results, int indicator) {
        this.panel = results.panel();
        this.known = results.denominated(indicator);
    }

    /// 0 for a value of the year itself, and where no two values are known so far apart.
    ///
    /// @param years from the year of the value to the year that it is used for
    double at(int years) {
        return years == 0 ? 0 : byDistance.computeIfAbsent(years, this::measured);
    }

    private double measured(int distance) {
        int[] years = panel.years();
        double squares = 0;
        int count = 0;
        for (int y = 0; y < years.length; y++) {
            int donor = panel.year(years[y] - distance);
            for (int unit = 0; donor >= 0 && unit < panel.scoredUnits(); unit++) {
                double error = known[panel.cell(y, unit)] - known[panel.cell(donor, unit)];
                if (!Double.isNaN(error)) {
                    squares += error * error;
                    count++;
                }
            }
        }
        return count == 0 ? 0 : Math.sqrt(squares / count);
    }
}

package rim.engine.uncertainty;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Results;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;

/// How wrong a value is likely to be that was copied from a larger unit: how much units differ from
/// the mean of those below the same parent in the same year, pooled over parents (or countries,
/// where no parent has two units with a value).
///
/// Of a linked value the level is known, and only how it moved is not: there it is the root of the
/// mean squared change of that difference over as many years as lie between the value and the
/// nearest of the unit's own. Values that were copied themselves are left out of both.
final class CopyingErrors {
    private static final double NONE = Double.NaN;

    private final Panel panel;
    private final String code;
    private final double[] own;
    private final double[] differences;
    private final double ofLevels;
    private final Map<Integer, Double> ofMoves = new HashMap<>();

    CopyingErrors(Results results, int indicator) {
        this.panel = results.panel();
        this.code = results.tree().code(results.tree().nodeOf(indicator));
        this.own = own(results.denominated(indicator));
        var byParent = differences(PanelUnit::parent);
        boolean isKnown = Arrays.stream(byParent).anyMatch(d -> !Double.isNaN(d));
        this.differences = isKnown ? byParent : differences(PanelUnit::country);
        this.ofLevels = rootMeanSquare(differences);
    }

    /// 0 for a value that was not copied, and where nothing shows how much units differ.
    double at(int cell) {
        var flags = panel.flags(code, cell);
        if (flags.contains(Panel.COPIED)) {
            return ofLevels;
        }
        if (flags.contains(Panel.LINKED)) {
            double moved = ofMoves.computeIfAbsent(distance(cell), this::moved);
            return Double.isNaN(moved) ? ofLevels : moved;
        }
        return 0;
    }

    private double[] own(double[] known) {
        var own = known.clone();
        for (int cell = 0; cell < own.length; cell++) {
            var flags = panel.flags(code, cell);
            if (flags.contains(Panel.COPIED) || flags.contains(Panel.LINKED)) {
                own[cell] = NONE;
            }
        }
        return own;
    }

    /// Of each cell the difference from the mean of its group, made unbiased for the group's size.
    private double[] differences(Function<PanelUnit, @Nullable String> group) {
        var differences = new double[own.length];
        Arrays.fill(differences, NONE);
        for (int year = 0; year < panel.years().length; year++) {
            var sums = new TreeMap<String, double[]>();
            for (int unit = 0; unit < panel.scoredUnits(); unit++) {
                var name = group.apply(panel.units().get(unit));
                double value = own[panel.cell(year, unit)];
                if (name != null && !Double.isNaN(value)) {
                    var sum = sums.computeIfAbsent(name, n -> new double[2]);
                    sum[0] += value;
                    sum[1]++;
                }
            }
            for (int unit = 0; unit < panel.scoredUnits(); unit++) {
                var name = group.apply(panel.units().get(unit));
                var sum = name == null ? null : sums.get(name);
                if (sum != null && sum[1] > 1) {
                    double n = sum[1];
                    int cell = panel.cell(year, unit);
                    differences[cell] = (own[cell] - sum[0] / n) * Math.sqrt(n / (n - 1));
                }
            }
        }
        return differences;
    }

    /// Years to the nearest of the unit's own values.
    private int distance(int cell) {
        int units = panel.units().size();
        int[] years = panel.years();
        int unit = cell % units;
        int nearest = Integer.MAX_VALUE;
        for (int year = 0; year < years.length; year++) {
            if (!Double.isNaN(own[panel.cell(year, unit)])) {
                nearest = Math.min(nearest, Math.abs(years[year] - years[cell / units]));
            }
        }
        return nearest;
    }

    private double moved(int distance) {
        int[] years = panel.years();
        var moves = new double[differences.length];
        Arrays.fill(moves, NONE);
        for (int year = 0; year < years.length; year++) {
            int before = panel.year(years[year] - distance);
            for (int unit = 0; before >= 0 && unit < panel.scoredUnits(); unit++) {
                int cell = panel.cell(year, unit);
                moves[cell] = differences[cell] - differences[panel.cell(before, unit)];
            }
        }
        return Arrays.stream(moves).allMatch(Double::isNaN) ? NONE : rootMeanSquare(moves);
    }

    private static double rootMeanSquare(double[] numbers) {
        return Math.sqrt(
                Arrays.stream(numbers)
                        .filter(number -> !Double.isNaN(number))
                        .map(number -> number * number)
                        .average()
                        .orElse(0));
    }
}

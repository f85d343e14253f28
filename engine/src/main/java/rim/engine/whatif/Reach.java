package rim.engine.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import rim.engine.benchmark.Results;
import rim.engine.panel.Panel;

/// What is realistic: by how much comparable units improved an indicator within some years.
///
/// Only observed values count. A unit's improvement is that from the last observed year to the
/// nearest observed one at least the span before, brought to the span in proportion.
///
/// @param whose who the comparable units are, such as `peers`
/// @param units their codes
/// @param span in years
/// @param ambition the share of them, 0 to 1, whose improvement is surpassed: 0.75 means that a
///   quarter of them did at least as well
public record Reach(String whose, List<String> units, int span, double ambition) {
    private static final int FEWEST = 3;

    public Reach {
        units = List.copyOf(units);
    }

    /// What comparable units achieved in one indicator.
    ///
    /// @param improvements by unit, ascending; negative where it got worse
    /// @param realistic the improvement at the ambition, at least 0
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Achieved(double[] improvements, double realistic) {

        /// The share of the units that improved by as much or more.
        double share(double improvement) {
            return (double)
                            Arrays.stream(improvements)
                                    .filter(x -> x >= improvement * (1 - 1e-12))
                                    .count()
                    / improvements.length;
        }
    }

    /// The same, of those units alone that have values that far back of one of some indicators.
    Reach known(Results results, int[] indicators, int year) {
        var panel = results.panel();
        var having =
                units.stream()
                        .filter(code -> panel.unit(code) >= 0)
                        .filter(code ->
                                Arrays.stream(indicators)
                                        .mapToObj(results::denominated)
                                        .anyMatch(observed ->
                                                improvement(panel, observed, panel.unit(code), year)
                                                        .isPresent()))
                        .toList();
        return new Reach(whose, having, span, ambition);
    }

    /// Empty when fewer than three of the units have values that far back.
    ///
    /// @param sign 1 where more is better, −1 where less is
    Optional<Achieved> achieved(Results results, int indicator, int year, int sign) {
        var observed = results.denominated(indicator);
        var improvements = new ArrayList<Double>();
        for (var code : units) {
            int unit = results.panel().unit(code);
            if (unit >= 0) {
                improvement(results.panel(), observed, unit, year)
                        .ifPresent(change -> improvements.add(sign * change));
            }
        }
        if (improvements.size() < FEWEST) {
            return Optional.empty();
        }
        var sorted = improvements.stream().mapToDouble(x -> x).sorted().toArray();
        return Optional.of(new Achieved(sorted, Math.max(0, quantile(sorted))));
    }

    private Optional<Double> improvement(Panel panel, double[] observed, int unit, int year) {
        int last = before(panel, observed, unit, year);
        if (last < 0) {
            return Optional.empty();
        }
        var years = panel.years();
        int first = before(panel, observed, unit, years[last] - span);
        if (first < 0) {
            return Optional.empty();
        }
        double change = observed[panel.cell(last, unit)] - observed[panel.cell(first, unit)];
        return Optional.of(change * span / (years[last] - years[first]));
    }

    /// Number of the last year up to a year in which the unit has a value, −1 for none.
    private static int before(Panel panel, double[] observed, int unit, int year) {
        var years = panel.years();
        for (int y = years.length - 1; y >= 0; y--) {
            if (years[y] <= year && !Double.isNaN(observed[panel.cell(y, unit)])) {
                return y;
            }
        }
        return -1;
    }

    /// Type 7 of R. J. Hyndman and Y. Fan (1996).
    private double quantile(double[] sorted) {
        double at = ambition * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}

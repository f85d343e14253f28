package rim.pipeline.benchmark;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rim.schemas.methodology.Screening;
import rim.schemas.methodology.Screening.Over;
import rim.schemas.methodology.Screening.When;

/// Which units are left out in which year, since they have too few values or too many zeros.
///
/// Availability is the share of the methodology's indicators that have a value; the share of values
/// that are not 0 is among those that are there, and undefined without any. Over the base years
/// together, the values of all of them count.
public final class Screened {
    private final Benchmark benchmark;
    private final @Nullable Screening screening;
    private final double[] availability;
    private final double[] nonZero;
    private final boolean[] isOut;

    private Screened(Benchmark benchmark) {
        this.benchmark = benchmark;
        this.screening = benchmark.methodology().screening();
        int cells = benchmark.grid.cells();
        this.availability = new double[cells];
        this.nonZero = new double[cells];
        this.isOut = new boolean[cells];
    }

    static Screened of(Benchmark benchmark) {
        var screened = new Screened(benchmark);
        screened.count();
        return screened;
    }

    private void count() {
        var tree = benchmark.tree();
        var columns = new double[tree.indicators()][];
        for (int i = 0; i < columns.length; i++) {
            var treatment = benchmark.methodology().treatmentOf(tree.node(tree.nodeOf(i)));
            var denominated = benchmark.denominated(i, treatment);
            columns[i] =
                    screening != null && screening.when() == When.AFTER_GAPS
                            ? Filling.of(
                                            new Filling.Place(benchmark, i),
                                            denominated,
                                            treatment.requiredGaps())
                                    .values()
                            : denominated;
        }
        var grid = benchmark.grid;
        boolean isTogether = screening != null && screening.over() == Over.BASE_YEARS;
        for (int unit = 0; unit < grid.units; unit++) {
            for (int y = 0; y < grid.isBaseYear.length; y++) {
                count(columns, unit, y, isTogether);
            }
        }
    }

    private void count(double[][] columns, int unit, int year, boolean isTogether) {
        var grid = benchmark.grid;
        int there = 0;
        int nonZeros = 0;
        int all = 0;
        for (int y = 0; y < grid.isBaseYear.length; y++) {
            if (isTogether ? grid.isBaseYear[y] : y == year) {
                for (double[] column : columns) {
                    double value = column[grid.panel.cell(y, unit)];
                    all++;
                    there += Double.isNaN(value) ? 0 : 1;
                    nonZeros += Double.isNaN(value) || value == 0 ? 0 : 1;
                }
            }
        }
        int cell = grid.panel.cell(year, unit);
        availability[cell] = (double) there / all;
        nonZero[cell] = there == 0 ? Double.NaN : (double) nonZeros / there;
        isOut[cell] = unit < grid.scoredUnits && isOut(cell, unit);
    }

    private boolean isOut(int cell, int unit) {
        if (screening == null) {
            return false;
        }
        var code = benchmark.grid.panel.units().get(unit).code();
        if (screening.drop().contains(code)) {
            return true;
        }
        return !screening.keep().contains(code) && !passes(screening, cell);
    }

    private boolean passes(Screening rule, int cell) {
        boolean isThere = availability[cell] > 0;
        boolean isAvailable =
                rule.leastAvailability() == null || availability[cell] >= rule.leastAvailability();
        boolean isNonZero = rule.leastNonZero() == null || nonZero[cell] >= rule.leastNonZero();
        return isThere && isAvailable && isNonZero;
    }

    /// Whether a unit is left out in a year.
    public boolean isOut(int cell) {
        return isOut[cell];
    }

    /// The share of the indicators that have a value.
    public double availability(int cell) {
        return availability[cell];
    }

    /// The share of the values that are not 0; NaN without a value.
    public double nonZero(int cell) {
        return nonZero[cell];
    }

    /// Why a unit is left out in a year.
    String reason(int cell) {
        return String.format(
                Locale.ROOT,
                "screened out: %.2f of the indicators have a value, %.2f of the values are not 0",
                availability[cell],
                Double.isNaN(nonZero[cell]) ? 0 : nonZero[cell]);
    }

    double[] beforeGaps(double[] values) {
        return screening == null || screening.when() == When.AFTER_GAPS ? values : without(values);
    }

    FilledColumn afterGaps(FilledColumn filled) {
        return screening == null || screening.when() == When.BEFORE_GAPS
                ? filled
                : new FilledColumn(
                        without(filled.values()),
                        filled.methods(),
                        filled.method(),
                        filled.donorYear());
    }

    private double[] without(double[] values) {
        var left = values.clone();
        Arrays.setAll(left, cell -> isOut[cell] ? Double.NaN : values[cell]);
        return left;
    }
}

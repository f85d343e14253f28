package rim.engine.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rim.engine.kernel.screening.UnitAvailability;
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
    private final UnitAvailability[] counts;
    private final boolean[] isOut;

    private Screened(Benchmark benchmark) {
        this.benchmark = benchmark;
        this.screening = benchmark.methodology().screening();
        int cells = benchmark.grid.cells();
        this.counts = new UnitAvailability[cells];
        this.isOut = new boolean[cells];
    }

    static Screened of(Benchmark benchmark) {
        var screened = new Screened(benchmark);
        screened.count();
        return screened;
    }

    private void count() {
        var grid = benchmark.grid;
        var columns = columns();
        boolean isTogether = screening != null && screening.over() == Over.BASE_YEARS;
        for (int unit = 0; unit < grid.units; unit++) {
            for (int y = 0; y < grid.isBaseYear.length; y++) {
                int cell = grid.panel.cell(y, unit);
                counts[cell] =
                        isTogether
                                ? UnitAvailability.of(together(columns, unit), 0)
                                : UnitAvailability.of(columns, cell);
                isOut[cell] = unit < grid.scoredUnits && isOut(cell, unit);
            }
        }
    }

    /// The columns that count, by cell.
    private double[][] columns() {
        var denominated = benchmark.denominated();
        if (screening == null || screening.when() == When.BEFORE_GAPS) {
            return denominated;
        }
        var tree = benchmark.tree();
        var filled = new double[denominated.length][];
        for (int i = 0; i < filled.length; i++) {
            var place = new Filling.Place(benchmark, i, denominated, cell -> false);
            var gaps = benchmark.methodology().treatmentOf(tree.node(tree.nodeOf(i)));
            filled[i] = Filling.of(place, denominated[i], gaps.requiredGaps()).values();
        }
        return filled;
    }

    /// All that a unit has in the base years, as the columns of one unit.
    private double[][] together(double[][] columns, int unit) {
        var grid = benchmark.grid;
        var values = new ArrayList<double[]>();
        for (double[] column : columns) {
            for (int y = 0; y < grid.isBaseYear.length; y++) {
                if (grid.isBaseYear[y]) {
                    values.add(new double[] {column[grid.panel.cell(y, unit)]});
                }
            }
        }
        return values.toArray(double[][]::new);
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
        return new UnitAvailability.Screen(
                        rule.leastAvailability() == null ? 0 : rule.leastAvailability(),
                        rule.leastNonzero() == null ? 0 : rule.leastNonzero())
                .keeps(counts[cell]);
    }

    /// Whether a unit is left out in a year.
    public boolean isOut(int cell) {
        return isOut[cell];
    }

    /// What a unit has in a year, or in the base years together.
    public UnitAvailability counts(int cell) {
        return counts[cell];
    }

    /// Why a unit is left out in a year.
    String reason(int cell) {
        return String.format(
                Locale.ROOT,
                "screened out: %.2f of the indicators have a value, %.2f of the values are not 0",
                counts[cell].available(),
                counts[cell].nonZero());
    }

    /// Whether a cell is left empty from the start.
    boolean isOutBeforeGaps(int cell) {
        return isOut[cell] && screening != null && screening.when() == When.BEFORE_GAPS;
    }

    double[] beforeGaps(double[] values) {
        return screening == null || screening.when() == When.AFTER_GAPS ? values : without(values);
    }

    FilledColumn afterGaps(FilledColumn filled) {
        return screening == null || screening.when() == When.BEFORE_GAPS
                ? filled
                : filled.with(without(filled.values()));
    }

    private double[] without(double[] values) {
        var left = values.clone();
        Arrays.setAll(left, cell -> isOut[cell] ? Double.NaN : values[cell]);
        return left;
    }
}

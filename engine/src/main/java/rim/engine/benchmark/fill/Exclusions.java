package rim.engine.benchmark.fill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.prepare.ChosenTreatment;
import rim.engine.benchmark.prepare.Grid;
import rim.engine.benchmark.prepare.Prepared;
import rim.engine.kernel.screening.UnitAvailability;
import rim.schemas.methodology.Over;
import rim.schemas.methodology.Screening;
import rim.schemas.methodology.Screening.When;

/// Which units are left out in which year, since they have too few values or too many zeros.
///
/// Availability is the share of the methodology's indicators that have a value; the share of values
/// that are not 0 is among those that are there, and undefined without any. Over the base years
/// together, the values of all of them count.
public final class Exclusions {
    private final @Nullable Screening rule;
    private final Grid grid;

    /// By indicator, the values that count.
    private final double[][] columns;

    private final boolean[] isOut;

    private Exclusions(@Nullable Screening rule, Grid grid, double[][] columns) {
        this.rule = rule;
        this.grid = grid;
        this.columns = columns;
        this.isOut = new boolean[grid.cells()];
        for (int cell = 0; rule != null && cell < isOut.length; cell++) {
            int unit = cell % grid.units();
            isOut[cell] =
                    unit < grid.scoredUnits()
                            && isOut(rule, grid.panel().units().get(unit).code(), counts(cell));
        }
    }

    /// @param denominated all indicators, see {@link Prepared#denominated()}
    static Exclusions of(Prepared prepared, double[][] denominated) {
        var rule = prepared.methodology().screening();
        return new Exclusions(rule, prepared.grid(), columns(prepared, denominated, rule));
    }

    /// The columns that count, by cell.
    private static double[][] columns(
            Prepared prepared, double[][] denominated, @Nullable Screening rule) {
        if (rule == null || rule.when() == When.BEFORE_GAPS) {
            return denominated;
        }
        var alike = new Alike(prepared.grid(), denominated);
        var filled = new double[denominated.length][];
        for (int i = 0; i < filled.length; i++) {
            var place = new Place(prepared, i, denominated, alike, cell -> false);
            var gaps = ChosenTreatment.of(prepared.treatment(i)).gaps();
            filled[i] = Filling.of(place, denominated[i], gaps).values();
        }
        return filled;
    }

    /// All that a unit has in the base years, as the columns of one unit.
    private double[][] together(int unit) {
        var values = new ArrayList<double[]>();
        for (double[] column : columns) {
            for (int year : grid.baseYears()) {
                values.add(new double[] {column[grid.panel().cell(year, unit)]});
            }
        }
        return values.toArray(double[][]::new);
    }

    private static boolean isOut(Screening rule, String unit, UnitAvailability counts) {
        if (rule.drop().contains(unit)) {
            return true;
        }
        var needed =
                new UnitAvailability.Screen(
                        rule.leastAvailability() == null ? 0 : rule.leastAvailability(),
                        rule.leastNonzero() == null ? 0 : rule.leastNonzero());
        return !rule.keep().contains(unit) && !needed.keeps(counts);
    }

    /// Whether a unit is left out in a year.
    public boolean isOut(int cell) {
        return isOut[cell];
    }

    /// What a unit has in a year, or in the base years together.
    public UnitAvailability counts(int cell) {
        return rule != null && rule.over() == Over.BASE_YEARS
                ? UnitAvailability.of(together(cell % grid.units()), 0)
                : UnitAvailability.of(columns, cell);
    }

    /// Why a unit is left out in a year.
    public String reason(int cell) {
        return String.format(
                Locale.ROOT,
                "screened out: %.2f of the indicators have a value, %.2f of the values are not 0",
                counts(cell).available(),
                counts(cell).nonZero());
    }

    /// Whether a cell is left empty from the start.
    boolean isOutBeforeGaps(int cell) {
        return isOut[cell] && rule != null && rule.when() == When.BEFORE_GAPS;
    }

    double[] beforeGaps(double[] values) {
        return rule == null || rule.when() == When.AFTER_GAPS ? values : without(values);
    }

    FilledColumn afterGaps(FilledColumn filled) {
        return rule == null || rule.when() == When.BEFORE_GAPS
                ? filled
                : filled.without(this::isOut);
    }

    private double[] without(double[] values) {
        var left = values.clone();
        Arrays.setAll(left, cell -> isOut[cell] ? Double.NaN : values[cell]);
        return left;
    }
}

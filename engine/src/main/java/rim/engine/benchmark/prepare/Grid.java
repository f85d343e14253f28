package rim.engine.benchmark.prepare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import rim.engine.panel.Panel;
import rim.schemas.RimException;
import rim.schemas.methodology.Methodology;

/// Which cells of a panel are scored, and which are the base of bounds and rules.
///
/// @param panel with all years that are scored or a base
/// @param scoredYears numbers of the years that get scores, ascending
/// @param baseYears numbers of the base years, ascending
/// @param lastBase the last base year; the greatest number when there is none
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Grid(Panel panel, int[] scoredYears, int[] baseYears, int lastBase) {

    /// The panel, with all years that are scored or a base.
    ///
    /// @throws RimException when there is no value in any base year
    static Grid of(Methodology methodology, Panel panel, Tree tree) {
        var scored = scoredYears(methodology, panel, tree);
        var base = methodology.baseYears().isEmpty() ? scored : methodology.baseYears();
        requireValues(methodology, panel);
        var years = new TreeSet<>(scored);
        years.addAll(base);
        var all = panel.withYears(years);
        return new Grid(
                all,
                scored.stream().mapToInt(all::year).toArray(),
                base.stream().mapToInt(all::year).sorted().toArray(),
                base.stream().mapToInt(Integer::intValue).max().orElse(Integer.MAX_VALUE));
    }

    private static void requireValues(Methodology methodology, Panel panel) {
        for (int i = 0; i < methodology.baseYears().size(); i++) {
            int year = methodology.baseYears().get(i);
            if (panel.cells() > 0 && panel.year(year) < 0) {
                throw new RimException(
                        "No values in base year "
                                + year
                                + " ("
                                + panel.expectedYears()
                                + ") [/base_years/"
                                + i
                                + " of methodology "
                                + methodology.name()
                                + "]");
            }
        }
    }

    private static List<Integer> scoredYears(Methodology methodology, Panel panel, Tree tree) {
        var withValues = yearsWithValues(panel, tree);
        // of a table without years there is nothing to choose
        if (withValues.isEmpty() || !panel.hasYears()) {
            return withValues;
        }
        var choice = methodology.years();
        int last = choice.to() == null ? withValues.getLast() : choice.to();
        var count = choice.count();
        return count == null
                ? withValues.stream().filter(year -> year <= last).toList()
                : IntStream.rangeClosed(last - count + 1, last).boxed().toList();
    }

    /// Years in which a scored unit has a value of an indicator.
    private static List<Integer> yearsWithValues(Panel panel, Tree tree) {
        var columns = new ArrayList<double[]>();
        for (int i = 0; i < tree.indicators(); i++) {
            columns.add(panel.column(tree.code(tree.nodeOf(i))));
        }
        var years = new ArrayList<Integer>();
        for (int y = 0; y < panel.years().length; y++) {
            int from = panel.cell(y, 0);
            int to = from + panel.scoredUnits();
            boolean isThere =
                    columns.stream()
                            .anyMatch(c ->
                                    Arrays.stream(c, from, to).anyMatch(x -> !Double.isNaN(x)));
            if (isThere) {
                years.add(panel.years()[y]);
            }
        }
        return years;
    }

    /// How many units there are, scored or not.
    public int units() {
        return panel.units().size();
    }

    /// How many units get scores: those with the first numbers.
    public int scoredUnits() {
        return panel.scoredUnits();
    }

    public int cells() {
        return panel.cells();
    }

    /// The number of the last base year, −1 for none.
    public int lastBaseNumber() {
        return baseYears.length == 0 ? -1 : baseYears[baseYears.length - 1];
    }

    /// The first cell of the years from the first to the last that is scored or a base.
    public int firstCell() {
        return scoredYears.length == 0 ? 0 : units() * years().min().orElse(0);
    }

    /// The cell behind the last of these years.
    public int lastCell() {
        return scoredYears.length == 0 ? 0 : units() * (1 + years().max().orElse(0));
    }

    private IntStream years() {
        return IntStream.concat(Arrays.stream(scoredYears), Arrays.stream(baseYears));
    }

    /// The values of a variable in some cells.
    public double[] values(String variable, int[] cells) {
        var column = panel.column(variable);
        return Arrays.stream(cells).mapToDouble(cell -> column[cell]).toArray();
    }

    /// The values of a column in one year, of scored units.
    ///
    /// @param year its number
    public double[] ofYear(double[] column, int year) {
        return Arrays.copyOfRange(column, year * units(), year * units() + scoredUnits());
    }

    /// The values of a column in base years, of scored units.
    public double[] base(double[] column) {
        int scored = scoredUnits();
        var base = new double[baseYears.length * scored];
        for (int i = 0; i < baseYears.length; i++) {
            System.arraycopy(column, baseYears[i] * units(), base, i * scored, scored);
        }
        return base;
    }
}

package rim.engine.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import rim.schemas.RimException;
import rim.schemas.methodology.Methodology;

/// Which cells of a panel are scored, and which are the base of bounds and rules.
final class Grid {
    final Panel panel;
    final int units;
    final int scoredUnits;

    /// Numbers of the years that get scores, ascending.
    final int[] scoredYears;

    /// By number of the year.
    final boolean[] isBaseYear;

    /// The last base year.
    final int lastBase;

    /// Its number, −1 for none.
    final int lastBaseNumber;

    /// The cells of all years from the first to the last that is scored or a base.
    final int firstCell;

    final int lastCell;

    private final int[] baseYears;

    private Grid(Panel panel, List<Integer> scored, List<Integer> base) {
        this.panel = panel;
        this.units = panel.units().size();
        this.scoredUnits = panel.scoredUnits();
        this.scoredYears = scored.stream().mapToInt(panel::year).toArray();
        this.baseYears = base.stream().mapToInt(panel::year).sorted().toArray();
        this.isBaseYear = new boolean[panel.years().length];
        for (int year : baseYears) {
            isBaseYear[year] = true;
        }
        int first = Math.min(least(scoredYears), least(baseYears));
        this.firstCell = scored.isEmpty() ? 0 : first * units;
        this.lastCell =
                scored.isEmpty() ? 0 : (1 + Math.max(most(scoredYears), most(baseYears))) * units;
        this.lastBaseNumber = baseYears.length == 0 ? -1 : baseYears[baseYears.length - 1];
        this.lastBase = base.stream().mapToInt(Integer::intValue).max().orElse(Integer.MAX_VALUE);
    }

    private static int least(int[] numbers) {
        return Arrays.stream(numbers).min().orElse(0);
    }

    private static int most(int[] numbers) {
        return Arrays.stream(numbers).max().orElse(0);
    }

    /// The panel, with all years that are scored or a base.
    ///
    /// @throws RimException when there is no value in any base year
    static Grid of(Methodology methodology, Panel panel, Tree tree) {
        var scored = scoredYears(methodology, panel, tree);
        var base = methodology.baseYears().isEmpty() ? scored : methodology.baseYears();
        var all = new TreeSet<>(scored);
        all.addAll(base);
        requireValues(methodology, panel);
        return new Grid(panel.withYears(all), scored, base);
    }

    private static void requireValues(Methodology methodology, Panel panel) {
        for (int i = 0; i < methodology.baseYears().size(); i++) {
            int year = methodology.baseYears().get(i);
            if (panel.cells() > 0 && panel.year(year) < 0) {
                throw new RimException(
                        "No values in base year "
                                + year
                                + " (expected one of "
                                + Arrays.toString(panel.years())
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
        if (withValues.isEmpty()) {
            return List.of();
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

    int cells() {
        return panel.cells();
    }

    /// The values of a variable in some cells.
    double[] values(String variable, int[] cells) {
        var column = panel.column(variable);
        return Arrays.stream(cells).mapToDouble(cell -> column[cell]).toArray();
    }

    /// The values of a column in base years, of scored units.
    double[] base(double[] column) {
        var base = new double[baseYears.length * scoredUnits];
        for (int i = 0; i < baseYears.length; i++) {
            System.arraycopy(column, baseYears[i] * units, base, i * scoredUnits, scoredUnits);
        }
        return base;
    }
}

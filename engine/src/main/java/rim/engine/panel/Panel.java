package rim.engine.panel;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The values of variables by unit and year, as columns over the cells of a grid.
///
/// Cell `year · units + unit` belongs to that unit and year, both by their number. Scored units
/// come first, then the others, each by code; years ascend; so nothing depends on the order of the
/// input. A cell without a value is NaN.
public final class Panel implements Serializable {
    /// Among the flags of a value, whose own letters are small: it was copied from a larger unit.
    public static final String COPIED = "C";

    /// The same, brought to the level of the unit's own values.
    public static final String LINKED = "L";

    /// The year of values that have none.
    public static final int NO_YEAR = 0;

    private static final long serialVersionUID = 1;
    private final List<PanelUnit> units;
    private final Map<String, Integer> numbers;
    private final int[] years;
    private final SortedMap<String, double[]> columns;
    private final SortedMap<String, String[]> flags;
    private final int scored;

    private Panel(
            List<PanelUnit> units,
            int[] years,
            SortedMap<String, double[]> columns,
            SortedMap<String, String[]> flags) {
        this.units = units;
        this.years = years;
        this.columns = columns;
        this.flags = flags;
        this.numbers = new HashMap<>();
        for (PanelUnit unit : units) {
            numbers.put(unit.code(), numbers.size());
        }
        this.scored = (int) units.stream().filter(PanelUnit::isScored).count();
    }

    /// All units, by their number.
    public List<PanelUnit> units() {
        return units;
    }

    /// How many units are scored: those with the first numbers.
    public int scoredUnits() {
        return scored;
    }

    /// The number of a unit, −1 for none.
    public int unit(@Nullable String code) {
        return code == null ? -1 : numbers.getOrDefault(code, -1);
    }

    /// All years, ascending.
    public int[] years() {
        return years.clone();
    }

    /// The number of a year, −1 for none.
    public int year(int year) {
        return Math.max(-1, Arrays.binarySearch(years, year));
    }

    public int cells() {
        return units.size() * years.length;
    }

    /// The cell of a unit and year, by their numbers.
    public int cell(int year, int unit) {
        return year * units.size() + unit;
    }

    /// Whether the table had years: one without has the year {@link #NO_YEAR} alone.
    public boolean hasYears() {
        return !(years.length == 1 && years[0] == NO_YEAR);
    }

    /// What is to be said where a year is named that is none of these.
    public String expectedYears() {
        return hasYears()
                ? "expected one of " + Arrays.toString(years)
                : "the table has no years: leave it out, or add a column with the year";
    }

    /// What the scored units have in one year.
    ///
    /// @param column by cell
    /// @param year by its number
    public double[] scored(double[] column, int year) {
        int first = cell(year, 0);
        return Arrays.copyOfRange(column, first, first + scoredUnits());
    }

    /// Codes of the variables.
    public SortedSet<String> variables() {
        return new TreeSet<>(columns.keySet());
    }

    public boolean has(String variable) {
        return columns.containsKey(variable);
    }

    /// The values of a variable by cell, NaN for none; all NaN for a variable that is not there.
    public double[] column(String variable) {
        return columns.containsKey(variable) ? shared(variable).clone() : shared(variable);
    }

    /// The same, but the panel's own array: not to be changed.
    public double[] shared(String variable) {
        var column = columns.get(variable);
        if (column == null) {
            column = new double[cells()];
            Arrays.fill(column, Double.NaN);
        }
        return column;
    }

    /// The flags of a value, letters in alphabetical order; empty for none.
    public String flags(String variable, int cell) {
        var column = flags.get(variable);
        return column == null || column[cell] == null ? "" : column[cell];
    }

    /// These units with other years and other values, without flags.
    ///
    /// @param others all years, ascending
    /// @param values by variable, each by cell of these units and those years; not to be changed
    ///   afterwards
    public Panel with(int[] others, SortedMap<String, double[]> values) {
        return new Panel(units, others.clone(), new TreeMap<>(values), new TreeMap<>());
    }

    /// This panel with further years, in which nothing has a value.
    public Panel withYears(Collection<Integer> further) {
        var all = new TreeSet<Integer>();
        Arrays.stream(years).forEach(all::add);
        if (!all.addAll(further)) {
            return this;
        }
        var to = all.stream().mapToInt(Integer::intValue).toArray();
        var moved = new TreeMap<String, double[]>();
        columns.forEach((code, column) -> moved.put(code, moved(column, to)));
        var movedFlags = new TreeMap<String, String[]>();
        flags.forEach((code, column) -> movedFlags.put(code, moved(column, to)));
        return new Panel(units, to, moved, movedFlags);
    }

    private double[] moved(double[] column, int[] to) {
        var moved = new double[units.size() * to.length];
        Arrays.fill(moved, Double.NaN);
        for (int y = 0; y < years.length; y++) {
            int there = Arrays.binarySearch(to, years[y]) * units.size();
            System.arraycopy(column, y * units.size(), moved, there, units.size());
        }
        return moved;
    }

    private String[] moved(String[] column, int[] to) {
        var moved = new String[units.size() * to.length];
        for (int y = 0; y < years.length; y++) {
            int there = Arrays.binarySearch(to, years[y]) * units.size();
            System.arraycopy(column, y * units.size(), moved, there, units.size());
        }
        return moved;
    }

    /// Collects units and values in any order.
    public static final class Builder {
        private final Map<String, PanelUnit> units = new LinkedHashMap<>();

        /// Of all units that have a value, added or not, by the order in which they came.
        private final Map<String, Integer> came = new LinkedHashMap<>();

        private final Map<String, Values> values = new HashMap<>();

        /// Adds a unit, in the place of one with the same code.
        public Builder unit(PanelUnit unit) {
            units.put(unit.code(), unit);
            return this;
        }

        /// Adds scored units of which nothing else is known.
        public Builder units(String... codes) {
            for (String code : codes) {
                unit(PanelUnit.scored(code));
            }
            return this;
        }

        /// Adds what all units that were added have of a variable in a year.
        ///
        /// @param all a value for each unit, in the order in which they were added; NaN for none
        public Builder column(String variable, int year, double... all) {
            if (all.length != units.size()) {
                throw new IllegalArgumentException(
                        all.length + " values of " + variable + " for " + units.size() + " units");
            }
            variable(variable);
            int next = 0;
            for (String code : units.keySet()) {
                double value = all[next++];
                if (!Double.isNaN(value)) {
                    value(variable, code, year, value);
                }
            }
            return this;
        }

        /// Adds a value.
        ///
        /// @param value a finite number
        public Builder value(String variable, String unit, int year, double value) {
            return value(variable, unit, year, value, "");
        }

        /// Adds a value with flags.
        public Builder value(String variable, String unit, int year, double value, String flags) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "Not a number: " + variable + " " + unit + " " + year);
            }
            values.computeIfAbsent(variable, v -> new Values())
                    .add(came.computeIfAbsent(unit, code -> came.size()), year, value, flags);
            return this;
        }

        /// Adds a variable, which need not have a value.
        public Builder variable(String variable) {
            values.computeIfAbsent(variable, v -> new Values());
            return this;
        }

        /// The panel of all values of the units that were added; values of other units are left
        /// out.
        public Panel build() {
            var sorted =
                    units.values().stream()
                            .sorted(
                                    Comparator.comparing(PanelUnit::isScored)
                                            .reversed()
                                            .thenComparing(PanelUnit::code))
                            .toList();
            var isAdded = new boolean[came.size()];
            came.forEach((code, number) -> isAdded[number] = units.containsKey(code));
            var found = new TreeSet<Integer>();
            values.values().forEach(each -> each.addYears(isAdded, found));
            var years = found.stream().mapToInt(Integer::intValue).toArray();
            var panel = new Panel(sorted, years, new TreeMap<>(), new TreeMap<>());
            int[] numbers = came.keySet().stream().mapToInt(panel::unit).toArray();
            values.forEach((variable, each) -> each.fill(panel, variable, numbers));
            return panel;
        }

        /// The values of a variable as they came: of a large panel there are millions.
        private static final class Values {
            private static final int FIRST = 16;
            private int count;
            private int[] units = new int[FIRST];
            private int[] years = new int[FIRST];
            private double[] values = new double[FIRST];

            /// Empty as long as none has flags.
            private String[] flags = new String[0];

            void add(int unit, int year, double value, String flagged) {
                if (count == units.length) {
                    int more = count + count / 2;
                    units = Arrays.copyOf(units, more);
                    years = Arrays.copyOf(years, more);
                    values = Arrays.copyOf(values, more);
                }
                units[count] = unit;
                years[count] = year;
                values[count] = value;
                if (!flagged.isEmpty()) {
                    if (count >= flags.length) {
                        flags = Arrays.copyOf(flags, units.length);
                    }
                    flags[count] = flagged;
                }
                count++;
            }

            /// @param isAdded whether the unit of a number has a place in the panel
            void addYears(boolean[] isAdded, SortedSet<Integer> found) {
                int last = Integer.MIN_VALUE;
                for (int i = 0; i < count; i++) {
                    if (years[i] != last && isAdded[units[i]]) {
                        last = years[i];
                        found.add(last);
                    }
                }
            }

            /// @param numbers what the panel has for the number of a unit; −1 for nothing
            void fill(Panel panel, String variable, int[] numbers) {
                var column = new double[panel.cells()];
                Arrays.fill(column, Double.NaN);
                var flagged = new String[flags.length == 0 ? 0 : column.length];
                for (int i = 0; i < count; i++) {
                    int unit = numbers[units[i]];
                    if (unit >= 0) {
                        int cell = panel.cell(panel.year(years[i]), unit);
                        column[cell] = values[i];
                        if (flagged.length > 0) {
                            flagged[cell] = i < flags.length && flags[i] != null ? flags[i] : "";
                        }
                    }
                }
                panel.columns.put(variable, column);
                if (flagged.length > 0) {
                    panel.flags.put(variable, flagged);
                }
            }
        }
    }
}

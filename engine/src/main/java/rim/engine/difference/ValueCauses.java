package rim.engine.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import rim.engine.difference.EditionSide.Place;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;

/// Every value of two editions, and of each that is not the same, why.
///
/// Columns are by `year · units + unit`, of all units and years of both.
final class ValueCauses {
    private static final byte SAME = -1;
    private static final Cause[] CAUSES = Cause.values();

    private final List<PanelUnit> units;
    private final int[] years;
    private final SortedMap<String, Column> columns = new TreeMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final boolean[] isOfOneVersion;

    /// A variable.
    ///
    /// @param cause by place, the number of the cause, −1 where both have the same
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    private record Column(double[] before, double[] after, byte[] cause, Set<Cause> causes) {
        double value(int at, boolean[] come) {
            return cause[at] != SAME && come[cause[at]] ? after[at] : before[at];
        }
    }

    private ValueCauses(List<PanelUnit> units, int[] years) {
        this.units = units;
        this.years = years;
        for (var unit : units) {
            numbers.put(unit.code(), numbers.size());
        }
        this.isOfOneVersion = new boolean[units.size()];
    }

    /// @param further years that are needed, whether they have values or not
    static ValueCauses between(EditionSide before, EditionSide after, Collection<Integer> further) {
        var units = new LinkedHashMap<String, PanelUnit>();
        before.panel().units().forEach(u -> units.put(u.code(), u));
        after.panel().units().forEach(u -> units.putIfAbsent(u.code(), u));
        var years = new TreeSet<>(further);
        Arrays.stream(before.panel().years()).forEach(years::add);
        Arrays.stream(after.panel().years()).forEach(years::add);
        var causes =
                new ValueCauses(
                        List.copyOf(units.values()), years.stream().mapToInt(y -> y).toArray());
        for (var side : List.of(before, after)) {
            side.units().forEach(u -> causes.isOfOneVersion[causes.number(u.code())] ^= true);
        }
        var variables = new TreeSet<>(before.panel().variables());
        variables.addAll(after.panel().variables());
        for (var variable : variables) {
            causes.add(variable, before, after);
        }
        return causes;
    }

    private void add(String variable, EditionSide before, EditionSide after) {
        var was = spread(before.panel(), variable);
        var is = spread(after.panel(), variable);
        var cause = new byte[was.length];
        Arrays.fill(cause, SAME);
        var found = EnumSet.noneOf(Cause.class);
        for (int at = 0; at < was.length; at++) {
            if (Double.compare(was[at], is[at]) != 0) {
                var why =
                        why(
                                was[at],
                                is[at],
                                place(variable, at),
                                isOfOneVersion[at % units.size()],
                                before,
                                after);
                cause[at] = (byte) why.place();
                found.add(why);
            }
        }
        columns.put(variable, new Column(was, is, cause, found));
    }

    private double[] spread(Panel panel, String variable) {
        var column = panel.column(variable);
        var spread = new double[units.size() * years.length];
        Arrays.fill(spread, Double.NaN);
        int[] own = panel.years();
        for (int unit = 0; unit < panel.units().size(); unit++) {
            int number = number(panel.units().get(unit).code());
            for (int y = 0; y < own.length; y++) {
                int year = Arrays.binarySearch(years, own[y]);
                spread[year * units.size() + number] = column[panel.cell(y, unit)];
            }
        }
        return spread;
    }

    private Cause why(
            double was,
            double is,
            Place place,
            boolean isOfOneVersion,
            EditionSide before,
            EditionSide after) {
        if (before.contributed().contains(place) || after.contributed().contains(place)) {
            return Cause.CONTRIBUTED;
        }
        boolean isOfOtherNuts =
                !Objects.equals(before.methodology().nuts(), after.methodology().nuts());
        if (isOfOtherNuts
                && (isOfOneVersion
                        || !Objects.equals(
                                before.conversions().get(place), after.conversions().get(place)))) {
            return Cause.NUTS;
        }
        if (Double.isNaN(was)) {
            return Cause.NEW;
        }
        return Double.isNaN(is) ? Cause.GONE : Cause.REVISED;
    }

    private Place place(String variable, int at) {
        return new Place(variable, units.get(at % units.size()).code(), years[at / units.size()]);
    }

    int[] years() {
        return years.clone();
    }

    /// The number of a unit, −1 for none.
    int number(String unit) {
        return numbers.getOrDefault(unit, -1);
    }

    /// Why any values of some variables are not the same.
    Set<Cause> causes(Collection<String> variables) {
        var causes = EnumSet.noneOf(Cause.class);
        for (var variable : variables) {
            var column = columns.get(variable);
            if (column != null) {
                causes.addAll(column.causes);
            }
        }
        return causes;
    }

    /// Why any values of a variable are not the same, by unit: a bit for each cause by its place.
    int[] causesByUnit(String variable) {
        var causes = new int[units.size()];
        var column = columns.get(variable);
        for (int at = 0; column != null && at < column.cause.length; at++) {
            if (column.cause[at] != SAME) {
                causes[at % causes.length] |= 1 << column.cause[at];
            }
        }
        return causes;
    }

    /// The number of the unit above, −1 for none.
    int parent(int unit) {
        var parent = units.get(unit).parent();
        return parent == null ? -1 : number(parent);
    }

    /// What decides whether a year has any value: the causes of values in years where no unit has
    /// one whatever the causes.
    ///
    /// @param indicators whose values make a year one that has values
    /// @param of codes of units whose values do
    Set<Cause> unsureYears(Set<String> indicators, List<String> of) {
        var isSure = new boolean[years.length];
        var causes = EnumSet.noneOf(Cause.class);
        for (var indicator : indicators) {
            var column = columns.get(indicator);
            for (int year = 0; column != null && year < years.length; year++) {
                for (int u = 0; u < of.size() && !isSure[year]; u++) {
                    int at = year * units.size() + number(of.get(u));
                    isSure[year] =
                            !Double.isNaN(column.before[at]) && !Double.isNaN(column.after[at]);
                }
            }
        }
        for (var column : columns.values()) {
            for (int at = 0; at < column.cause.length; at++) {
                if (column.cause[at] != SAME && !isSure[at / units.size()]) {
                    causes.add(CAUSES[column.cause[at]]);
                }
            }
        }
        return causes;
    }

    /// Which units have a value of some variables that is not the same, by number.
    boolean[] moved(Collection<String> variables) {
        var moved = new boolean[units.size()];
        for (var variable : variables) {
            var column = columns.get(variable);
            for (int at = 0; column != null && at < column.cause.length; at++) {
                moved[at % moved.length] |= column.cause[at] != SAME;
            }
        }
        return moved;
    }

    /// The values of units where some causes have come and the others not.
    ///
    /// @param of units without values
    /// @param come causes that have come
    Panel panel(Panel of, Set<Cause> come) {
        int size = of.units().size();
        var from = new int[size];
        Arrays.setAll(from, unit -> number(of.units().get(unit).code()));
        var isCome = new boolean[Cause.values().length];
        come.forEach(cause -> isCome[cause.place()] = true);
        var values = new TreeMap<String, double[]>();
        columns.forEach((variable, column) -> {
            var mixed = new double[size * years.length];
            for (int at = 0; at < mixed.length; at++) {
                int there = from[at % size];
                mixed[at] =
                        there < 0
                                ? Double.NaN
                                : column.value(at / size * units.size() + there, isCome);
            }
            values.put(variable, mixed);
        });
        return of.with(years, values);
    }

    /// The places of values of a unit that are not the same for a cause, up to a year and then the
    /// years after it, the nearest first.
    List<Place> places(String variable, String unit, int year, Cause cause) {
        var column = columns.get(variable);
        int number = number(unit);
        var places = new ArrayList<Place>();
        if (column == null || number < 0) {
            return places;
        }
        int here = Math.max(0, Arrays.binarySearch(years, year));
        for (int y = here; y >= 0; y--) {
            addPlace(variable, column, y * units.size() + number, cause, places);
        }
        for (int y = here + 1; y < years.length; y++) {
            addPlace(variable, column, y * units.size() + number, cause, places);
        }
        return places;
    }

    private void addPlace(String variable, Column column, int at, Cause cause, List<Place> places) {
        if (column.cause[at] == cause.place()) {
            places.add(place(variable, at));
        }
    }
}

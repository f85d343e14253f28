package rim.engine.benchmark.fill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.prepare.Grid;
import rim.engine.kernel.imputation.BackTest;
import rim.engine.kernel.imputation.PanelImputation.Filled;
import rim.engine.method.ChosenMethod;
import rim.engine.method.gaps.GapFilling;
import rim.engine.method.gaps.GapMethod;
import rim.engine.method.gaps.GapMethods;

/// What units lack in a year after their latest value, by the method that erred least where the
/// same gaps lay in earlier years.
///
/// Nothing later than a year is seen from it, in earnest and on trial, so that a new year changes
/// nothing before it. Where the gaps of the year hide fewer than ten known cells in the years
/// before, gaps of as old values of a fifth of the other units are tried too.
final class Nowcasting {
    private static final int ENOUGH = 10;
    private static final int EACH = 5;
    private static final int NEVER = Integer.MAX_VALUE;

    /// What a method says of a unit.
    ///
    /// @param years that it comes from, may be none
    private record Said(double value, List<Integer> years) {}

    /// A known cell that was hidden.
    ///
    /// @param age of the unit's latest value that was left, in years
    /// @param errors by method, NaN where it had nothing
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    private record Tried(int age, double[] errors) {}

    /// A value for a gap.
    ///
    /// @param method its number among those that compete
    /// @param error of the method for values of this age
    record Nowcast(int cell, double value, List<Integer> years, int method, BackTest error) {}

    private final Place place;
    private final Grid grid;
    private final int[] years;
    private final double[] observed;
    private final GapFilling.Nowcast rule;
    private final List<ChosenMethod<GapMethod>> methods;

    Nowcasting(Place place, double[] observed, GapFilling.Nowcast rule) {
        this.place = place;
        this.grid = place.prepared().grid();
        this.years = grid.panel().years();
        this.observed = observed;
        this.rule = rule;
        this.methods = rule.of().stream().map(GapMethods.ALL::of).toList();
    }

    /// The gaps that are filled.
    List<Nowcast> all() {
        var all = new ArrayList<Nowcast>();
        for (int year = 1; year < years.length; year++) {
            var gaps = gaps(year);
            if (gaps.length > 0) {
                all.addAll(filled(year, gaps));
            }
        }
        return all;
    }

    /// Units without a value in a year or later, as far as later years are seen, but with one that
    /// is not too old.
    private int[] gaps(int year) {
        int last = year;
        while (last + 1 < years.length && years[last + 1] <= grid.lastBase()) {
            last++;
        }
        int to = last;
        int[] ages = ages(observed, year);
        return IntStream.range(0, grid.units())
                .filter(unit ->
                        ages[unit] > 0
                                && ages[unit] <= rule.maxAge()
                                && !place.isOut().test(cell(year, unit))
                                && IntStream.rangeClosed(year + 1, to)
                                        .allMatch(y -> Double.isNaN(observed[cell(y, unit)])))
                .toArray();
    }

    private List<Nowcast> filled(int year, int[] gaps) {
        var tried = trials(year);
        int[] ages = ages(observed, year);
        var said = said(observed, year, gaps);
        var byAge = new TreeMap<Integer, List<Tried>>();
        var found = new ArrayList<Nowcast>();
        for (int unit : gaps) {
            var like = byAge.computeIfAbsent(ages[unit], age -> ofAge(tried, age));
            for (int method : ranked(like)) {
                var value = said.get(method)[unit];
                if (value != null) {
                    found.add(
                            new Nowcast(
                                    cell(year, unit),
                                    value.value(),
                                    value.years(),
                                    method,
                                    error(like, method)));
                    break;
                }
            }
        }
        return found;
    }

    /// Years since each unit's latest value, up to a year; 0 where it has one in the year, {@link
    /// #NEVER} where it has none.
    private int[] ages(double[] known, int year) {
        var ages = new int[grid.units()];
        for (int unit = 0; unit < ages.length; unit++) {
            int latest = year;
            while (latest >= 0 && Double.isNaN(known[cell(latest, unit)])) {
                latest--;
            }
            ages[unit] = latest < 0 ? NEVER : years[year] - years[latest];
        }
        return ages;
    }

    private List<Tried> trials(int year) {
        int[] ages = ages(observed, year);
        var tried = new ArrayList<Tried>();
        int[] missing = scored(unit -> ages[unit] > 0 && ages[unit] <= rule.maxAge());
        int first = Math.max(1, year - rule.tried());
        for (int origin = first; origin < year; origin++) {
            tried.addAll(tried(origin, ages, missing));
        }
        int[] distinct = Arrays.stream(missing).map(unit -> ages[unit]).distinct().toArray();
        for (int age : distinct) {
            if (tried.stream().filter(each -> each.age == age).count() < ENOUGH) {
                int[] more = scored(unit -> ages[unit] == 0 && unit % EACH == 0);
                int[] hidden = ages.clone();
                Arrays.stream(more).forEach(unit -> hidden[unit] = age);
                for (int origin = first; origin < year; origin++) {
                    tried.addAll(tried(origin, hidden, more));
                }
            }
        }
        return tried;
    }

    private int[] scored(IntPredicate which) {
        return IntStream.range(0, grid.scoredUnits()).filter(which).toArray();
    }

    /// Lays gaps over a year, and over those before as far as they reach.
    ///
    /// @param ages of the values that are left, by unit
    /// @param units that are told of
    private List<Tried> tried(int year, int[] ages, int[] units) {
        var hidden = observed.clone();
        for (int unit = 0; unit < ages.length; unit++) {
            for (int y = year; y >= 0 && years[year] - years[y] < ages[unit]; y--) {
                hidden[cell(y, unit)] = Double.NaN;
            }
        }
        int[] left = ages(hidden, year);
        int[] known =
                Arrays.stream(units)
                        .filter(unit -> !Double.isNaN(observed[cell(year, unit)]))
                        .filter(unit -> left[unit] <= rule.maxAge())
                        .toArray();
        var said = said(hidden, year, known);
        return Arrays.stream(known)
                .mapToObj(unit ->
                        new Tried(
                                left[unit],
                                said.stream()
                                        .mapToDouble(by -> value(by[unit]))
                                        .map(value -> value - observed[cell(year, unit)])
                                        .toArray()))
                .toList();
    }

    private static double value(@Nullable Said said) {
        return said == null ? Double.NaN : said.value();
    }

    /// What was tried for values as old, or for all where that is too little.
    private static List<Tried> ofAge(List<Tried> tried, int age) {
        var like = tried.stream().filter(each -> each.age == age).toList();
        return like.size() < ENOUGH ? tried : like;
    }

    /// The methods by their errors relative to those of the first on the same cells; what has
    /// nothing for half of them comes last.
    private List<Integer> ranked(List<Tried> tried) {
        return IntStream.range(0, methods.size())
                .boxed()
                .sorted(Comparator.comparingDouble(method -> relative(tried, method)))
                .toList();
    }

    private static double relative(List<Tried> tried, int method) {
        double own = 0;
        double first = 0;
        int count = 0;
        for (Tried each : tried) {
            double error = each.errors[method];
            if (!Double.isNaN(error) && !Double.isNaN(each.errors[0])) {
                own += error * error;
                first += each.errors[0] * each.errors[0];
                count++;
            }
        }
        if (method == 0) {
            return 1;
        }
        if (2 * count < tried.size() || count == 0) {
            return Double.POSITIVE_INFINITY;
        }
        return own == first ? 1 : own / first;
    }

    private static BackTest error(List<Tried> tried, int method) {
        return BackTest.of(tried.stream().mapToDouble(each -> each.errors[method]).toArray());
    }

    /// What each method says of some units in a year, from that year and those before.
    private List<@Nullable Said[]> said(double[] known, int year, int[] units) {
        var all = new ArrayList<@Nullable Said[]>();
        for (var each : methods) {
            var said = new @Nullable Said[grid.units()];
            switch (each.method().filling(each.settings())) {
                case GapFilling.OfSeries from ->
                        Arrays.stream(units)
                                .forEach(unit ->
                                        said[unit] =
                                                last(
                                                        from.series()
                                                                .filled(
                                                                        upTo(year),
                                                                        series(known, year, unit)),
                                                        year));
                case GapFilling.OfParents from ->
                        Arrays.stream(units)
                                .forEach(unit ->
                                        said[unit] = fromAbove(from.parents(), known, year, unit));
                case GapFilling.OfYear from -> {
                    var values = from.year().filled(new ObservedYear(place, known, year));
                    Arrays.stream(units)
                            .filter(unit -> unit < values.length && Double.isFinite(values[unit]))
                            .forEach(unit -> said[unit] = new Said(values[unit], List.of()));
                }
                case GapFilling.Nothing nothing -> {}
                case GapFilling.BestOf best -> throw nested(each);
                case GapFilling.Nowcast nowcast -> throw nested(each);
            }
            all.add(said);
        }
        return all;
    }

    private static IllegalStateException nested(ChosenMethod<GapMethod> method) {
        return new IllegalStateException("A choice among choices: " + method.name());
    }

    private @Nullable Said fromAbove(GapFilling.Parents from, double[] known, int year, int unit) {
        var series = series(known, year, unit);
        for (int above = parent(unit); above >= 0; above = parent(above)) {
            var said = last(from.filled(upTo(year), series, series(known, year, above)), year);
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    private static @Nullable Said last(List<Filled> filled, int year) {
        return filled.stream()
                .filter(each -> each.index() == year)
                .map(each -> new Said(each.value(), each.donorYears()))
                .findFirst()
                .orElse(null);
    }

    private int parent(int unit) {
        return grid.panel().unit(grid.panel().units().get(unit).parent());
    }

    private int[] upTo(int year) {
        return Arrays.copyOf(years, year + 1);
    }

    private double[] series(double[] known, int year, int unit) {
        var series = new double[year + 1];
        Arrays.setAll(series, y -> known[cell(y, unit)]);
        return series;
    }

    private int cell(int year, int unit) {
        return grid.panel().cell(year, unit);
    }
}

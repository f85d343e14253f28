package rim.engine.benchmark.fill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.prepare.Grid;
import rim.engine.kernel.imputation.BackTest;
import rim.engine.kernel.imputation.PanelImputation.Filled;
import rim.engine.method.ChosenMethod;
import rim.engine.method.gaps.GapFilling;
import rim.engine.method.gaps.GapMethod;
import rim.engine.method.gaps.GapMethods;
import rim.schemas.methodology.MethodChoice;

/// Fills the gaps of one indicator by the methods of its treatment, in their order. Each method
/// sees what was observed, never what another filled.
///
/// Values of other units come from the same year. Values of other years never come from one that is
/// later than both the gap and the last base year.
final class Filling {
    private static final String NOWCAST = "nowcast";

    private final Place place;
    private final Grid grid;
    private final int[] years;
    private final double[] observed;
    private final double[] values;
    private final List<MethodChoice> methods;
    private final byte[] method;
    private final int[] donorYear;
    private final int[] secondYear;
    private final @Nullable BackTest[] measured;

    private Filling(Place place, double[] observed, List<ChosenMethod<GapMethod>> methods) {
        this.place = place;
        this.grid = place.prepared().grid();
        this.years = grid.panel().years();
        this.observed = observed;
        int cells = observed.length;
        this.values = observed.clone();
        this.methods = new ArrayList<>(methods.stream().map(ChosenMethod::choice).toList());
        this.method = new byte[cells];
        this.donorYear = new int[cells];
        this.secondYear = new int[cells];
        this.measured = new BackTest[cells];
        Arrays.fill(method, (byte) -1);
        Arrays.fill(donorYear, FilledColumn.NO_DONOR);
        Arrays.fill(secondYear, FilledColumn.NO_DONOR);
    }

    static FilledColumn of(Place place, double[] observed, List<ChosenMethod<GapMethod>> methods) {
        var all = methods.stream().flatMap(m -> ranked(place, observed, m).stream()).toList();
        var filling = new Filling(place, observed, all);
        for (int i = 0; i < all.size() && filling.hasGaps(); i++) {
            filling.fill((byte) i, all.get(i));
        }
        return filling.filled();
    }

    private FilledColumn filled() {
        return FilledColumn.of(observed, values, methods, method, donorYear, secondYear, measured);
    }

    /// The error of a method, measured on cells that are known.
    static BackTest error(
            Place place, double[] observed, ChosenMethod<GapMethod> method, int folds, long seed) {
        return BackTest.of(
                observed, hidden -> of(place, hidden, List.of(method)).values(), folds, seed);
    }

    /// The methods that a choice by measured error comes to, the best first.
    private static List<ChosenMethod<GapMethod>> ranked(
            Place place, double[] observed, ChosenMethod<GapMethod> method) {
        return switch (method.method().filling(method.settings())) {
            case GapFilling.BestOf best -> ranked(place, observed, best);
            case GapFilling.Nowcast nowcast -> List.of(method);
            case GapFilling.Nothing nothing -> List.of(method);
            case GapFilling.OfSeries series -> List.of(method);
            case GapFilling.OfParents parents -> List.of(method);
            case GapFilling.OfYear year -> List.of(method);
        };
    }

    private static List<ChosenMethod<GapMethod>> ranked(
            Place place, double[] observed, GapFilling.BestOf best) {
        record Tried(ChosenMethod<GapMethod> method, double error) {}
        var tried = new ArrayList<Tried>();
        for (MethodChoice each : best.of()) {
            var method = GapMethods.ALL.of(each);
            var test = error(place, observed, method, best.folds(), best.seed());
            tried.add(
                    new Tried(
                            method,
                            test.filled() == 0 ? Double.POSITIVE_INFINITY : test.rootMeanSquare()));
        }
        return tried.stream()
                .sorted(Comparator.comparingDouble(Tried::error))
                .map(Tried::method)
                .toList();
    }

    private boolean hasGaps() {
        return hasGaps(values);
    }

    private static boolean hasGaps(double[] values) {
        for (double value : values) {
            if (Double.isNaN(value)) {
                return true;
            }
        }
        return false;
    }

    private void fill(byte number, ChosenMethod<GapMethod> gaps) {
        switch (gaps.method().filling(gaps.settings())) {
            case GapFilling.Nothing nothing -> {}
            case GapFilling.OfSeries from -> ofSeries(number, from.series());
            case GapFilling.OfParents from -> ofParents(number, from.parents());
            case GapFilling.OfYear from -> ofYears(number, from.year());
            case GapFilling.Nowcast nowcast -> nowcasts(nowcast);
            case GapFilling.BestOf best ->
                    throw new IllegalStateException("A choice among choices: " + gaps.name());
        }
    }

    private void ofSeries(byte number, GapFilling.Series from) {
        for (int unit = 0; unit < grid.units(); unit++) {
            var series = series(unit);
            if (!hasGaps(series)) {
                continue;
            }
            perHorizon(
                    number,
                    unit,
                    count ->
                            from.filled(Arrays.copyOf(years, count), Arrays.copyOf(series, count)));
        }
    }

    private void ofParents(byte number, GapFilling.Parents from) {
        for (int unit = 0; unit < grid.units(); unit++) {
            var series = series(unit);
            for (int parent = parent(unit); parent >= 0; parent = parent(parent)) {
                var above = series(parent);
                perHorizon(
                        number,
                        unit,
                        count ->
                                from.filled(
                                        Arrays.copyOf(years, count),
                                        Arrays.copyOf(series, count),
                                        Arrays.copyOf(above, count)));
            }
        }
    }

    private void ofYears(byte number, GapFilling.Year from) {
        for (int y = 0; y < years.length; y++) {
            putYear(number, y, from.filled(new ObservedYear(place, observed, y)));
        }
    }

    private void nowcasts(GapFilling.Nowcast rule) {
        for (var each : new Nowcasting(place, observed, rule).all()) {
            int cell = each.cell();
            if (Double.isNaN(values[cell])) {
                var by =
                        new MethodChoice(
                                NOWCAST,
                                new TreeMap<>(
                                        Collections.singletonMap(
                                                "of",
                                                List.of(rule.of().get(each.method()).written()))));
                measured[cell] = each.error();
                put(number(by), cell, each.value(), each.years());
            }
        }
    }

    /// The number of a method that was chosen.
    private byte number(MethodChoice choice) {
        if (!methods.contains(choice)) {
            methods.add(choice);
        }
        return (byte) methods.indexOf(choice);
    }

    private int parent(int unit) {
        return grid.panel().unit(grid.panel().units().get(unit).parent());
    }

    private double[] series(int unit) {
        var series = new double[years.length];
        Arrays.setAll(series, y -> observed[grid.panel().cell(y, unit)]);
        return series;
    }

    /// What can be filled when only the first years are known.
    private interface Horizon {
        List<Filled> firstYears(int count);
    }

    /// Gaps up to the last base year are filled from years up to it, later ones from years up to
    /// their own.
    private void perHorizon(byte number, int unit, Horizon fill) {
        int base = 0;
        while (base < years.length && years[base] <= grid.lastBase()) {
            base++;
        }
        put(number, unit, 0, fill.firstYears(base));
        for (int y = base; y < years.length; y++) {
            if (Double.isNaN(values[grid.panel().cell(y, unit)])) {
                put(number, unit, y, fill.firstYears(y + 1));
            }
        }
    }

    private void put(byte number, int unit, int fromYear, List<Filled> cells) {
        for (Filled each : cells) {
            int cell = grid.panel().cell(each.index(), unit);
            if (each.index() >= fromYear
                    && Double.isNaN(values[cell])
                    && !place.isOut().test(cell)) {
                put(number, cell, each.value(), each.donorYears());
            }
        }
    }

    /// @param from years of the unit or the one above that the value came from, may be none
    private void put(byte number, int cell, double value, List<Integer> from) {
        values[cell] = value;
        method[cell] = number;
        if (!from.isEmpty()) {
            donorYear[cell] = from.getFirst();
        }
        if (from.size() > 1) {
            secondYear[cell] = from.getLast();
        }
    }

    private void putYear(byte number, int year, double[] byUnit) {
        int first = grid.panel().cell(year, 0);
        for (int unit = 0; unit < byUnit.length; unit++) {
            int cell = first + unit;
            if (Double.isNaN(values[cell])
                    && Double.isFinite(byUnit[unit])
                    && !place.isOut().test(cell)) {
                values[cell] = byUnit[unit];
                method[cell] = number;
            }
        }
    }
}

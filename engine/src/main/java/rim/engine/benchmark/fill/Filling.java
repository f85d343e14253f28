package rim.engine.benchmark.fill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntPredicate;
import rim.engine.benchmark.prepare.Grid;
import rim.engine.benchmark.prepare.Prepared;
import rim.engine.kernel.Fitted;
import rim.engine.kernel.imputation.BackTest;
import rim.engine.kernel.imputation.Centre;
import rim.engine.kernel.imputation.ColumnImputation;
import rim.engine.kernel.imputation.PanelImputation;
import rim.engine.kernel.imputation.PanelImputation.Filled;
import rim.engine.kernel.imputation.ParentImputation;
import rim.engine.kernel.imputation.RegressionImputation;
import rim.engine.kernel.imputation.RowImputation;
import rim.engine.kernel.normalisation.Polarity;
import rim.schemas.methodology.Gaps;
import rim.schemas.methodology.Gaps.Siblings;
import rim.schemas.methodology.Gaps.Statistic;

/// Fills the gaps of one indicator by the methods of its treatment, in their order. Each method
/// sees what was observed, never what another filled.
///
/// Values of other units come from the same year. Values of other years never come from one that is
/// later than both the gap and the last base year.
final class Filling {
    /// The observed columns of all indicators, and which of them is filled.
    ///
    /// @param others `others[indicator][cell]`, as its gaps see them
    /// @param isOut whether a cell was screened out and stays empty
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Place(Prepared prepared, int indicator, double[][] others, IntPredicate isOut) {}

    private final Place place;
    private final Grid grid;
    private final int[] years;
    private final double[] observed;
    private final FilledColumn filled;

    private Filling(Place place, double[] observed, List<Gaps> methods) {
        this.place = place;
        this.grid = place.prepared().grid();
        this.years = grid.panel().years();
        this.observed = observed;
        int cells = observed.length;
        this.filled =
                new FilledColumn(
                        observed.clone(), methods, new byte[cells], new int[cells], new int[cells]);
        Arrays.fill(filled.method(), (byte) -1);
        Arrays.fill(filled.donorYear(), FilledColumn.NO_DONOR);
        Arrays.fill(filled.secondYear(), FilledColumn.NO_DONOR);
    }

    static FilledColumn of(Place place, double[] observed, List<Gaps> methods) {
        var all = methods.stream().flatMap(m -> ranked(place, observed, m).stream()).toList();
        var filling = new Filling(place, observed, all);
        for (int i = 0; i < all.size() && filling.hasGaps(); i++) {
            filling.fill((byte) i, all.get(i));
        }
        return filling.filled;
    }

    /// The error of a method, measured on cells that are known.
    static BackTest error(Place place, double[] observed, Gaps method, int folds, long seed) {
        return BackTest.of(
                observed, hidden -> of(place, hidden, List.of(method)).values(), folds, seed);
    }

    /// The methods that a choice by measured error comes to, the best first.
    private static List<Gaps> ranked(Place place, double[] observed, Gaps method) {
        if (!(method instanceof Gaps.Best best)) {
            return List.of(method);
        }
        record Tried(Gaps method, double error) {}
        var tried = new ArrayList<Tried>();
        for (Gaps each : best.of()) {
            var test = error(place, observed, each, best.folds(), best.seed());
            tried.add(
                    new Tried(
                            each,
                            test.filled() == 0 ? Double.POSITIVE_INFINITY : test.rootMeanSquare()));
        }
        return tried.stream()
                .sorted(Comparator.comparingDouble(Tried::error))
                .map(Tried::method)
                .toList();
    }

    private boolean hasGaps() {
        return Fitted.present(filled.values()).length < filled.values().length;
    }

    private void fill(byte number, Gaps gaps) {
        switch (gaps) {
            case Gaps.None none -> {}
            case Gaps.Latest latest ->
                    ofSeries(
                            number,
                            PanelImputation.Method.LATEST,
                            latest.maxAge() == null ? Integer.MAX_VALUE : latest.maxAge());
            case Gaps.Constant constant -> ofSeries(number, PanelImputation.Method.CONSTANT);
            case Gaps.Linear linear -> ofSeries(number, PanelImputation.Method.LINEAR);
            case Gaps.LinearConstant linear ->
                    ofSeries(number, PanelImputation.Method.LINEAR_CONSTANT);
            case Gaps.ParentGrowth growth -> ofParents(number, ParentImputation.Method.GROWTH);
            case Gaps.ParentDifference difference ->
                    ofParents(number, ParentImputation.Method.DIFFERENCE);
            case Gaps.ParentLevel level -> ofParents(number, ParentImputation.Method.LEVEL);
            case Gaps.Regression regression -> ofRegression(number, regression.on());
            case Gaps.Column column -> ofColumn(number, column);
            case Gaps.Row row -> ofRow(number, row);
            case Gaps.Best best ->
                    throw new IllegalStateException("A choice comes to methods before");
        }
    }

    private void ofSeries(byte number, PanelImputation.Method method) {
        ofSeries(number, method, Integer.MAX_VALUE);
    }

    private void ofSeries(byte number, PanelImputation.Method method, int maxAge) {
        for (int unit = 0; unit < grid.units(); unit++) {
            var series = series(unit);
            if (Fitted.present(series).length == series.length) {
                continue;
            }
            perHorizon(
                    number,
                    unit,
                    count ->
                            PanelImputation.of(
                                    Arrays.copyOf(years, count),
                                    Arrays.copyOf(series, count),
                                    method,
                                    maxAge));
        }
    }

    private void ofParents(byte number, ParentImputation.Method method) {
        for (int unit = 0; unit < grid.units(); unit++) {
            int of = unit;
            var series = series(unit);
            for (int parent = parent(of); parent >= 0; parent = parent(parent)) {
                var above = series(parent);
                perHorizon(
                        number,
                        unit,
                        count ->
                                ParentImputation.of(
                                        Arrays.copyOf(years, count),
                                        Arrays.copyOf(series, count),
                                        Arrays.copyOf(above, count),
                                        method));
            }
        }
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
            if (Double.isNaN(filled.values()[grid.panel().cell(y, unit)])) {
                put(number, unit, y, fill.firstYears(y + 1));
            }
        }
    }

    private void put(byte number, int unit, int fromYear, List<Filled> cells) {
        for (Filled each : cells) {
            int cell = grid.panel().cell(each.index(), unit);
            if (each.index() >= fromYear
                    && Double.isNaN(filled.values()[cell])
                    && !place.isOut().test(cell)) {
                filled.values()[cell] = each.value();
                filled.method()[cell] = number;
                filled.donorYear()[cell] = each.donorYears().getFirst();
                if (each.donorYears().size() > 1) {
                    filled.secondYear()[cell] = each.donorYears().getLast();
                }
            }
        }
    }

    private void putYear(byte number, int year, double[] values) {
        int first = grid.panel().cell(year, 0);
        for (int unit = 0; unit < values.length; unit++) {
            int cell = first + unit;
            if (Double.isNaN(filled.values()[cell])
                    && Double.isFinite(values[unit])
                    && !place.isOut().test(cell)) {
                filled.values()[cell] = values[unit];
                filled.method()[cell] = number;
            }
        }
    }

    private void ofColumn(byte number, Gaps.Column method) {
        var centre = centre(method.statistic());
        var grouping = method.group();
        var groups = grouping == null ? new int[grid.scoredUnits()] : groups(grouping);
        for (int y = 0; y < years.length; y++) {
            var values = grid.panel().scored(observed, y);
            putYear(number, y, ColumnImputation.ofGroups(values, groups, centre));
        }
    }

    private int[] groups(String grouping) {
        var numbers = new HashMap<String, Integer>();
        var groups = new int[grid.scoredUnits()];
        for (int unit = 0; unit < groups.length; unit++) {
            var group = grid.panel().units().get(unit).groups().get(grouping);
            groups[unit] = group == null ? -1 : numbers.computeIfAbsent(group, g -> numbers.size());
        }
        return groups;
    }

    private void ofRow(byte number, Gaps.Row method) {
        var tree = place.prepared().tree();
        int parent = tree.parent(tree.nodeOf(place.indicator()));
        int[] indicators = tree.indicatorsBelow(method.of() == Siblings.SAME_PARENT ? parent : 0);
        int own = Arrays.binarySearch(indicators, place.indicator());
        var polarities =
                Arrays.stream(indicators)
                        .mapToObj(place.prepared()::polarity)
                        .toArray(Polarity[]::new);
        for (int y = 0; y < years.length; y++) {
            var columns = new double[indicators.length][];
            for (int i = 0; i < columns.length; i++) {
                columns[i] =
                        grid.panel().scored(i == own ? observed : place.others()[indicators[i]], y);
            }
            putYear(
                    number,
                    y,
                    RowImputation.of(columns, polarities, centre(method.statistic()))[own]);
        }
    }

    private void ofRegression(byte number, List<String> on) {
        var tree = place.prepared().tree();
        int[] predictors =
                on.stream().mapToInt(code -> tree.indicator(tree.number(code))).toArray();
        for (int y = 0; y < years.length; y++) {
            int year = y;
            var values = grid.panel().scored(observed, y);
            var columns =
                    Arrays.stream(predictors)
                            .mapToObj(p -> grid.panel().scored(place.others()[p], year))
                            .toArray(double[][]::new);
            RegressionImputation.of(values, columns)
                    .ifPresent(line -> putYear(number, year, line.filled(values, columns)));
        }
    }

    private static Centre centre(Statistic statistic) {
        return switch (statistic) {
            case MEAN -> Centre.MEAN;
            case MEDIAN -> Centre.MEDIAN;
        };
    }
}

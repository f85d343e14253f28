package rim.app.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Results;
import rim.engine.kernel.screening.Trend;
import rim.schemas.table.ColumnType;

/// How each indicator moved in each unit, where the table has years: from the values as they came,
/// divided by their denominators; a row for every unit. How scores moved, with what the draws say
/// of it, is in `changes`.
record TrendStages(Results results, UnitRows rows) {

    List<StageTable> tables() {
        var panel = results.panel();
        int[] years = panel.years();
        if (!rows.hasYears() || years.length < 2) {
            return List.of();
        }
        var table =
                new StageTable.Builder("trends")
                        .columns(ColumnType.TEXT, "unit", "indicator")
                        .columns(ColumnType.INTEGER, "from_year", "to_year", "years")
                        .columns(
                                ColumnType.DOUBLE,
                                "first",
                                "last",
                                "percentage_change",
                                "annual_growth",
                                "fitted_growth",
                                "fitted_low",
                                "fitted_high")
                        .column("empty", ColumnType.TEXT);
        for (int i = 0; i < results.tree().indicators(); i++) {
            var column = results.denominated(i);
            for (int unit = 0; unit < panel.scoredUnits(); unit++) {
                var series = new double[years.length];
                for (int year = 0; year < years.length; year++) {
                    series[year] = column[panel.cell(year, unit)];
                }
                var row = table.row();
                row.add(panel.units().get(unit).code());
                row.add(rows.code(i));
                Trend.of(years, series)
                        .ifPresentOrElse(trend -> add(row, trend), () -> none(row, years, series));
            }
        }
        return List.of(table.build());
    }

    private static void add(List<@Nullable Object> row, Trend trend) {
        row.add(trend.from());
        row.add(trend.to());
        row.add(trend.years());
        row.add(trend.first());
        row.add(trend.last());
        row.add(trend.percentageChange());
        row.add(trend.annualGrowth());
        row.add(trend.fitted());
        row.add(trend.low());
        row.add(trend.high());
        row.add(empty(trend));
    }

    /// Of a series with no value or one.
    private static void none(List<@Nullable Object> row, int[] years, double[] series) {
        var known =
                IntStream.range(0, years.length)
                        .filter(year -> !Double.isNaN(series[year]))
                        .boxed()
                        .findFirst();
        row.add(known.map(year -> years[year]).orElse(null));
        row.add(known.map(year -> years[year]).orElse(null));
        row.add(known.isPresent() ? 1 : 0);
        row.add(known.map(year -> series[year]).orElse(null));
        row.add(known.map(year -> series[year]).orElse(null));
        row.addAll(Collections.nCopies(5, null));
        row.add(
                known.map(year -> "only " + years[year] + " has a value")
                                .orElse("no year has a value")
                        + " (a trend takes two)");
    }

    /// Why figures are not there; null where all are.
    private static @Nullable String empty(Trend trend) {
        var reasons = new ArrayList<String>();
        if (trend.percentageChange() == null) {
            reasons.add("percentage_change: the first value is 0");
        }
        if (trend.annualGrowth() == null) {
            reasons.add("annual_growth: the first or last value is not above 0");
        }
        if (trend.fitted() == null) {
            reasons.add("fitted_growth and its interval: a value is not above 0");
        } else if (trend.low() == null) {
            reasons.add("fitted_low, fitted_high: an interval takes three years with a value");
        }
        reasonOfSize(reasons, "percentage_change", trend.percentageChange());
        reasonOfSize(reasons, "annual_growth", trend.annualGrowth());
        reasonOfSize(reasons, "fitted_growth", trend.fitted());
        reasonOfSize(reasons, "fitted_low", trend.low());
        reasonOfSize(reasons, "fitted_high", trend.high());
        return reasons.isEmpty() ? null : String.join("; ", reasons);
    }

    private static void reasonOfSize(List<String> reasons, String column, @Nullable Double figure) {
        if (figure != null && !Double.isFinite(figure)) {
            reasons.add(column + ": too large for a number");
        }
    }
}

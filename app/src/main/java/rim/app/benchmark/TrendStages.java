package rim.app.benchmark;

import java.util.List;
import rim.engine.benchmark.Results;
import rim.engine.kernel.screening.Trend;
import rim.schemas.table.ColumnType;

/// How each indicator moved in each unit, where the table has years: from the values as they came,
/// divided by their denominators. How scores moved, with what the draws say of it, is in `changes`.
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
                                "fitted_high");
        for (int i = 0; i < results.tree().indicators(); i++) {
            var column = results.denominated(i);
            for (int unit = 0; unit < panel.scoredUnits(); unit++) {
                var series = new double[years.length];
                for (int year = 0; year < years.length; year++) {
                    series[year] = column[panel.cell(year, unit)];
                }
                var found = Trend.of(years, series);
                if (found.isPresent()) {
                    var trend = found.get();
                    var row = table.row();
                    row.add(panel.units().get(unit).code());
                    row.add(rows.code(i));
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
                }
            }
        }
        return List.of(table.build());
    }
}

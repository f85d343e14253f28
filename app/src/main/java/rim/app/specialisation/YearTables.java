package rim.app.specialisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.app.benchmark.StageTable;
import rim.engine.kernel.specialisation.LocationQuotient;
import rim.engine.specialisation.Absence;
import rim.engine.specialisation.MeasuredCell;
import rim.engine.specialisation.MeasuredYear;
import rim.engine.specialisation.Measurement;
import rim.engine.specialisation.table.LazyRows;
import rim.engine.specialisation.table.Row;
import rim.engine.specialisation.table.YearRows;
import rim.schemas.table.ColumnType;
import rim.schemas.table.MeasuredActivityTable;
import rim.schemas.table.PortfolioTable;
import rim.schemas.table.RelatednessTable;

/// Tables of what each year is like: cells, regions, activities, pairs of activities.
record YearTables(Measurement of, Form form) {

    List<StageTable> tables() {
        var rows = new YearRows(of);
        return List.of(
                cells(),
                form.table("regions", PortfolioTable.TABLE, rows.portfolios().toList()),
                form.table(MeasuredActivityTable.TABLE, rows.activities().toList()),
                form.table(RelatednessTable.TABLE, rows.pairs()));
    }

    private StageTable cells() {
        int regions = of.panel().regions().size();
        int activities = of.panel().activities().size();
        return new StageTable.Builder("specialisation")
                .columns(ColumnType.TEXT, "region", "activity")
                .columns(ColumnType.INTEGER, "year")
                .columns(
                        ColumnType.DOUBLE,
                        "value",
                        "share",
                        "location_quotient",
                        "symmetric_quotient",
                        "shrunk_quotient",
                        "low",
                        "high")
                .columns(ColumnType.TEXT, "specialised")
                .columns(ColumnType.DOUBLE, "relatedness_density")
                .columns(ColumnType.TEXT, "missing")
                .with(
                        new LazyRows(
                                of.years().size() * regions * activities,
                                row ->
                                        cell(
                                                of.years().get(row / (regions * activities)),
                                                row / activities % regions,
                                                row % activities)));
    }

    private List<@Nullable Object> cell(MeasuredYear year, int region, int activity) {
        var row =
                new Row()
                        .add(of.panel().regions().get(region))
                        .add(of.panel().activities().get(activity))
                        .add(form.year(year))
                        .add("value", year.value(region, activity));
        return year.cell(region, activity)
                .map(cell -> measured(row, cell))
                .orElseGet(() ->
                        row.none(8, year.absence(region, activity).orElse(Absence.NO_VALUE))
                                .withReason());
    }

    private static List<@Nullable Object> measured(Row row, MeasuredCell cell) {
        return row.add(cell.share())
                .add(cell.quotient())
                .add(LocationQuotient.symmetric(cell.quotient()))
                .add(cell.shrunk())
                .add(cell.low())
                .add(cell.high())
                .add(Form.yes(cell.isOwn()))
                .add("relatedness_density", cell.density())
                .withReason();
    }
}

package rim.app.specialisation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.app.benchmark.StageTable;
import rim.engine.specialisation.MeasuredYear;
import rim.engine.specialisation.table.LazyRows;
import rim.schemas.table.Column;
import rim.schemas.table.ColumnType;
import rim.schemas.table.PortfolioTable;
import rim.schemas.table.Table;
import rim.schemas.table.TurnoverTable;

/// In which form a table of one's own has what an edition has: without the dataset, and `yes` and
/// `no` in the place of 1 and 0.
///
/// @param hasYears whether the table's years are such; else none is written
record Form(boolean hasYears) {

    @Nullable Integer year(MeasuredYear year) {
        return hasYears ? year.year() : null;
    }

    static String yes(boolean is) {
        return is ? "yes" : "no";
    }

    StageTable table(Table table, List<List<@Nullable Object>> rows) {
        return table(table.name(), table, rows);
    }

    /// @param rows in the order of the columns behind the dataset, which comes first
    StageTable table(String name, Table table, List<List<@Nullable Object>> rows) {
        var columns = table.columns().subList(1, table.columns().size());
        var builder = new StageTable.Builder(name);
        for (Column column : columns) {
            builder.columns(isYes(column) ? ColumnType.TEXT : column.type(), column.name());
        }
        return builder.with(new LazyRows(rows.size(), row -> cells(columns, rows.get(row))));
    }

    private static boolean isYes(Column column) {
        return column.name().equals(TurnoverTable.HAPPENED);
    }

    private List<@Nullable Object> cells(List<Column> columns, List<@Nullable Object> row) {
        var cells = new ArrayList<@Nullable Object>();
        for (int i = 0; i < columns.size(); i++) {
            var value = row.get(i);
            if (isYes(columns.get(i))) {
                cells.add(yes(Integer.valueOf(1).equals(value)));
            } else {
                cells.add(
                        hasYears || !columns.get(i).name().equals(PortfolioTable.YEAR)
                                ? value
                                : null);
            }
        }
        return cells;
    }
}

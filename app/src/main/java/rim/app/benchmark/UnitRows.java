package rim.app.benchmark;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Results;
import rim.schemas.table.ColumnType;

/// Rows by unit and year, as tables of results have them.
///
/// @param hasYears whether the table that was read has years
record UnitRows(Results results, boolean hasYears) {

    static UnitRows of(Results results) {
        return new UnitRows(results, results.panel().hasYears());
    }

    /// What is done for a cell.
    interface CellAction {
        void of(int cell, int unit, int year);
    }

    /// A table that begins with unit, and year where there are years.
    StageTable.Builder keyed(String name) {
        var table = new StageTable.Builder(name).column("unit", ColumnType.TEXT);
        return hasYears ? table.column("year", ColumnType.INTEGER) : table;
    }

    /// A table that begins with the year, where there are years.
    StageTable.Builder yearly(String name) {
        var table = new StageTable.Builder(name);
        return hasYears ? table.column("year", ColumnType.INTEGER) : table;
    }

    /// Every unit in every scored year.
    void eachCell(CellAction action) {
        var panel = results.panel();
        for (int year : results.scoredYears()) {
            for (int unit = 0; unit < panel.units().size(); unit++) {
                action.of(panel.cell(year, unit), unit, year);
            }
        }
    }

    /// Every unit that is scored in every scored year.
    void eachScored(CellAction action) {
        eachCell((cell, unit, year) -> {
            if (unit < results.panel().scoredUnits()) {
                action.of(cell, unit, year);
            }
        });
    }

    void key(List<@Nullable Object> row, int unit, int year) {
        row.add(results.panel().units().get(unit).code());
        year(row, year);
    }

    /// @param year by its number
    void year(List<@Nullable Object> row, int year) {
        if (hasYears) {
            row.add(results.panel().years()[year]);
        }
    }

    String code(int indicator) {
        return results.tree().code(results.tree().nodeOf(indicator));
    }

    static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }

    /// Nothing for 0, which is no rank.
    static @Nullable Integer rank(int rank) {
        return rank == 0 ? null : rank;
    }
}

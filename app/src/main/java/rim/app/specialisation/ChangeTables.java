package rim.app.specialisation;

import java.util.List;
import rim.app.benchmark.StageTable;
import rim.engine.specialisation.Measurement;
import rim.engine.specialisation.table.ChangeRows;
import rim.schemas.table.ShiftShareTable;
import rim.schemas.table.TurnoverTable;

/// Tables of what changed between years: the parts of change, activities that came and went.
record ChangeTables(Measurement of, Form form) {

    List<StageTable> tables() {
        var rows = new ChangeRows(of);
        return of.years().size() < 2
                ? List.of()
                : List.of(
                        form.table(ShiftShareTable.TABLE, rows.shiftShare().toList()),
                        form.table(TurnoverTable.TABLE, rows.turnover().toList()));
    }
}

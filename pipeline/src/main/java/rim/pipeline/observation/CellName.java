package rim.pipeline.observation;

import org.apache.spark.sql.Row;
import rim.schemas.table.ObservationTable;

/// What a cell of a source is called wherever a value says where it comes from: `file#row:column`.
public final class CellName {

    /// @param observation with the columns of {@link ObservationTable}
    public static String of(Row observation) {
        return of(
                observation.getAs(ObservationTable.FILE),
                observation.<Long>getAs(ObservationTable.ROW),
                observation.<Integer>getAs(ObservationTable.COL));
    }

    public static String of(String file, long row, int column) {
        return file + "#" + row + ":" + column;
    }

    private CellName() {}
}

package rim.pipeline.observation;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rim.schemas.table.ObservationTable;
import rim.schemas.table.QuarantineTable;

/// The rows in which reading tells how much it read.
final class CellColumns {
    static final StructType TALLY =
            new StructType()
                    .add(ObservationTable.DATASET, DataTypes.StringType, false)
                    .add(ObservationTable.FILE, DataTypes.StringType, false)
                    .add(ObservationTable.ROW, DataTypes.LongType, false)
                    .add(QuarantineTable.CELLS, DataTypes.LongType, false);

    /// What was read of a piece of a file.
    static Row tally(String dataset, String file, long lines, long cells) {
        return RowFactory.create(dataset, file, lines, cells);
    }

    private CellColumns() {}
}

package rim.pipeline.observation;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/// The rows in which reading tells how much it read.
final class CellColumns {
    /// What was read of a piece of a file.
    static Row tally(String dataset, String file, long lines, long cells) {
        return RowFactory.create(dataset, file, lines, cells);
    }

    private CellColumns() {}
}

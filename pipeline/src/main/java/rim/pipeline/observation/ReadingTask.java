package rim.pipeline.observation;

import java.util.Iterator;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;

/// What a task does with its piece of a file.
final class ReadingTask {

    static Iterator<Row> observations(Iterator<SourcePiece> splits) {
        return rows(splits.next(), CellRows.Wanted.OBSERVATIONS);
    }

    static Iterator<Row> account(Iterator<SourcePiece> splits) {
        return rows(splits.next(), CellRows.Wanted.ACCOUNT);
    }

    private static Iterator<Row> rows(SourcePiece split, CellRows.Wanted wanted) {
        var rows = new CellRows(split, wanted);
        TaskContext.get()
                .addTaskCompletionListener((TaskCompletionListener) context -> rows.close());
        return rows;
    }

    private ReadingTask() {}
}

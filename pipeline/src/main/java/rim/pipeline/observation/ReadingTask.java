package rim.pipeline.observation;

import java.util.Iterator;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;

/// What a task does with its piece of a file.
final class ReadingTask {

    static Iterator<Row> observations(Iterator<LineSplit> splits) {
        return rows(splits.next(), CellRows.Wanted.OBSERVATIONS);
    }

    static Iterator<Row> account(Iterator<LineSplit> splits) {
        return rows(splits.next(), CellRows.Wanted.ACCOUNT);
    }

    private static Iterator<Row> rows(LineSplit split, CellRows.Wanted wanted) {
        var rows = new CellRows(split, wanted);
        TaskContext.get()
                .addTaskCompletionListener((TaskCompletionListener) context -> rows.close());
        return rows;
    }

    static long lines(LineSplit split) {
        try (var lines = new Lines(split.uri(), split.start(), split.length())) {
            return lines.count();
        }
    }

    private ReadingTask() {}
}

package rim.pipeline.edition;

import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import rim.schemas.Progress;

/// Tells of every task that Spark has done.
public final class TaskProgress extends SparkListener {
    private final Progress progress;

    private TaskProgress(Progress progress) {
        this.progress = progress;
    }

    public static void report(SparkSession spark, Progress progress) {
        spark.sparkContext().addSparkListener(new TaskProgress(progress));
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        progress.advance(1);
    }
}

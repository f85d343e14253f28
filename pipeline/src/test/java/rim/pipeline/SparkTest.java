package rim.pipeline;

import org.apache.spark.sql.SparkSession;
import rim.pipeline.edition.Sessions;
import rim.pipeline.edition.SparkMaster;

/// One session for all tests that need Spark.
public final class SparkTest {
    public static final SparkSession SPARK = Sessions.open(SparkMaster.of("local[2]"));

    private SparkTest() {}
}

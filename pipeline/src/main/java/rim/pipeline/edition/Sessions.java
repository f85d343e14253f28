package rim.pipeline.edition;

import org.apache.spark.sql.SparkSession;

/// Opens Spark's session as an update needs it.
public final class Sessions {

    /// @param master URL of the Spark master, such as `local[*]`
    public static SparkSession open(String master) {
        var session =
                SparkSession.builder()
                        .master(master)
                        .appName("rim")
                        .config("spark.ui.enabled", false)
                        .config("spark.ui.showConsoleProgress", false)
                        .config("spark.sql.session.timeZone", "UTC")
                        .config("spark.sql.parquet.compression.codec", "zstd")
                        .config("spark.sql.shuffle.partitions", 8)
                        .config("spark.sql.catalogImplementation", "in-memory")
                        .config(
                                "spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs",
                                false);
        if (master.startsWith("local")) {
            session.config("spark.driver.host", "127.0.0.1")
                    .config("spark.driver.bindAddress", "127.0.0.1");
        }
        return session.getOrCreate();
    }

    private Sessions() {}
}

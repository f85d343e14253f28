package rim.pipeline.edition;

import java.util.function.Function;
import org.apache.spark.sql.SparkSession;

/// Opens Spark's session as an update needs it.
public final class Sessions {

    /// Does some work in a session, which is closed afterwards; a session that is already open in
    /// this process is used as it is, and left open.
    ///
    /// @param master URL of the Spark master, such as `local[*]`
    public static <T> T with(String master, Function<SparkSession, T> work) {
        var open = org.apache.spark.sql.classic.SparkSession.getDefaultSession();
        if (open.isDefined()) {
            return work.apply(open.get());
        }
        var session = open(master);
        try {
            return work.apply(session);
        } finally {
            session.stop();
        }
    }

    /// What each sort and each grouping takes at once. Spark's own choice grows with the heap, to
    /// 64 MB: clearing and moving such pages took longer than the work on tables of ours.
    private static final String PAGE_SIZE = "2m";

    /// Opens a session and leaves closing it to the caller.
    public static SparkSession open(String master) {
        // by its own class: the builder that all kinds of sessions share looks for it by
        // reflection,
        // which takes as long as a third of the rest
        var session =
                org.apache.spark.sql.classic.SparkSession.builder()
                        .master(master)
                        .appName("rim")
                        .config("spark.ui.enabled", false)
                        .config("spark.ui.showConsoleProgress", false)
                        .config("spark.sql.session.timeZone", "UTC")
                        .config("spark.sql.parquet.compression.codec", "zstd")
                        .config("spark.sql.shuffle.partitions", 8)
                        .config("spark.buffer.pageSize", PAGE_SIZE)
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

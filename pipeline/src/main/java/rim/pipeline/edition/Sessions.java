package rim.pipeline.edition;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.Utils;
import rim.schemas.RimException;

/// Opens Spark's session as an update needs it.
public final class Sessions {

    /// Does some work in a session, which is closed afterwards; a session that is already open in
    /// this process is used as it is, and left open.
    ///
    /// @throws RimException when other machines cannot be sent what they need, and whatever the
    ///   work says with one, also where it said so in a task
    public static <T> T with(SparkMaster master, Function<SparkSession, T> work) {
        var open = org.apache.spark.sql.classic.SparkSession.getDefaultSession();
        if (open.isDefined()) {
            return done(work, open.get());
        }
        requireOneFolder(System.getProperty("java.io.tmpdir"));
        if (master.isLocal()) {
            requireMemory(Runtime.getRuntime().maxMemory());
            return with(open(master), work);
        }
        master.require();
        try (var parts = WorkerParts.made()) {
            var builder = builder(master);
            parts.addTo(builder);
            return with(onOtherMachines(builder, master), work);
        }
    }

    /// What Spark keeps for itself, and half as much again.
    private static final long LEAST_MEMORY = 3 * (300L << 20) / 2;

    /// Spark itself would not start, and speak of settings that nobody made.
    private static void requireMemory(long bytes) {
        if (bytes < LEAST_MEMORY) {
            throw new RimException(
                    "The memory of this update is too small: "
                            + (bytes >> 20)
                            + " MB (expected "
                            + (LEAST_MEMORY >> 20)
                            + " MB or more). Give it more, such as RIM_JAVA_OPTS=-Xmx2g.");
        }
    }

    /// Spark takes a text for several folders that has commas, and would write into others.
    static void requireOneFolder(String temporary) {
        if (temporary.contains(",")) {
            throw new RimException(
                    "The folder for temporary files has a comma in its name: "
                            + temporary
                            + " (Spark takes it for several folders). Name another by TMPDIR.");
        }
    }

    /// A session in which at least one worker has taken up the work: Spark itself would wait for
    /// ever.
    private static SparkSession onOtherMachines(
            org.apache.spark.sql.classic.SparkSession.Builder builder, SparkMaster master) {
        SparkContext context;
        SparkSession session;
        try {
            session = builder.getOrCreate();
            context = session.sparkContext();
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw master.refused(String.valueOf(e.getMessage()));
        }
        var until = Instant.now().plus(PATIENCE);
        // the first is this process
        while (context.isStopped() || context.statusTracker().getExecutorInfos().length < 2) {
            if (context.isStopped()) {
                throw master.refused("it refused this program, or nobody took it in");
            }
            if (Instant.now().isAfter(until)) {
                session.stop();
                throw master.refused(
                        "no worker took it up within " + PATIENCE.toMinutes() + " minutes");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return session;
    }

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static <T> T with(SparkSession session, Function<SparkSession, T> work) {
        try {
            return done(work, session);
        } finally {
            session.stop();
        }
    }

    /// What a task says, Spark wraps in a failure of its own.
    private static <T> T done(Function<SparkSession, T> work, SparkSession session) {
        try {
            return work.apply(session);
        } catch (Exception e) { // Spark's are checked, and nothing declares them
            for (Throwable each = e; each != null; each = each.getCause()) {
                if (each instanceof RimException said) {
                    throw said;
                }
            }
            throw Sessions.<RuntimeException>asItIs(e);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // thrown on, not looked at
    private static <E extends Exception> E asItIs(Exception failure) throws E {
        throw (E) failure;
    }

    /// What each sort and each grouping takes at once, in bytes. Spark's own choice grows with the
    /// heap, to 64 MB: clearing and moving such pages took longer than the work on tables of ours.
    /// With what the JVM keeps of an array besides, a page is of two megabytes: one byte more, and
    /// a collector that shares out whole regions (G1, as executors run it) takes another megabyte
    /// for it, of which Spark does not know.
    private static final String PAGE_SIZE = String.valueOf((2 << 20) - 16);

    /// An array of more than half a region takes whole ones for itself. An indicator's values are
    /// one array, of 1.2 MB for 1,514 units in 100 years, which would take two of the regions of
    /// one megabyte that a heap of a few gigabytes is made of, and so two thirds more than it has.
    private static final String REGIONS = "-XX:G1HeapRegionSize=8m";

    /// What is sent to all executors is kept by them in blocks, which are to be less than half a
    /// region.
    private static final String BLOCK = "2m";

    /// Opens a session on this machine and leaves closing it to the caller.
    public static SparkSession open(SparkMaster master) {
        return builder(master).getOrCreate();
    }

    /// Spark asks which address the name of this machine has, and fails where nobody knows it, as
    /// in a container that has no file of hosts. On this machine alone no other name is needed.
    private static void requireNoName() {
        try {
            InetAddress.getLocalHost();
        } catch (UnknownHostException e) {
            Utils.setCustomHostname(HERE);
        }
    }

    private static final String HERE = "127.0.0.1";

    private static org.apache.spark.sql.classic.SparkSession.Builder builder(SparkMaster master) {
        if (master.isLocal()) {
            requireNoName();
        }
        // by its own class: the builder that all kinds of sessions share looks for it by
        // reflection, which
        // takes as long as a third of the rest
        var session =
                org.apache.spark.sql.classic.SparkSession.builder()
                        .master(master.url())
                        .appName("rim")
                        .config("spark.ui.enabled", false)
                        .config("spark.ui.showConsoleProgress", false)
                        .config("spark.sql.shuffle.partitions", 8)
                        .config("spark.buffer.pageSize", PAGE_SIZE);
        if (master.isLocal()) {
            session.config("spark.driver.host", HERE).config("spark.driver.bindAddress", HERE);
        } else {
            // names of files are read as UTF-8, whatever language a worker's machine has; what
            // comes
            // back from many workers at a time is what an edition tells, and the driver keeps it
            session.config("spark.authenticate", true)
                    .config("spark.driver.maxResultSize", 0)
                    .config("spark.executor.defaultJavaOptions", REGIONS)
                    .config("spark.broadcast.blockSize", BLOCK)
                    .config("spark.executorEnv.LC_ALL", "C.UTF-8");
        }
        master.settings().forEach(session::config);
        // what an edition rests on, whatever the settings say
        return session.config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.parquet.compression.codec", "zstd")
                .config("spark.sql.catalogImplementation", "in-memory")
                .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", false);
    }

    private Sessions() {}
}

package rim.pipeline.observation;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import rim.pipeline.source.LineForms;
import rim.pipeline.source.SourceFile;
import rim.schemas.RimException;

/// Reads source files. The only step that touches the sources.
public final class Reading {
    private static final long PIECE = 32L * 1024 * 1024;

    private final SparkSession spark;
    private final JavaSparkContext context;
    private final List<LineSplit> splits;

    /// Looks at the files' headers.
    ///
    /// @throws RimException with every file whose header does not fit its descriptor
    public Reading(SparkSession spark, List<SourceFile> files) {
        this.spark = spark;
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.splits = numbered(context, splits(files));
    }

    /// The observations of all files, in order, one partition for each piece of a file.
    public Dataset<Row> observations() {
        var rows =
                context.parallelize(splits, splits.size()).mapPartitions(ReadingTask::observations);
        return spark.createDataFrame(rows, CellColumns.OBSERVATION);
    }

    /// What was refused, and how much was read in all.
    public Account account() {
        var rows = context.parallelize(splits, splits.size()).mapPartitions(ReadingTask::account);
        return new Account(
                spark.createDataFrame(rows, CellColumns.ACCOUNT)
                        .persist(StorageLevel.MEMORY_AND_DISK()));
    }

    /// @param rows refusals and tallies
    public record Account(Dataset<Row> rows) implements AutoCloseable {

        /// The rows of the quarantine.
        public Dataset<Row> refusals() {
            return CellColumns.refusals(rows);
        }

        /// By file, cells read as `cells` and lines read as `row`.
        public Dataset<Row> tallies() {
            return CellColumns.tallies(rows);
        }

        @Override
        public void close() {
            rows.unpersist();
        }
    }

    private static List<LineSplit> splits(List<SourceFile> files) {
        var splits = new ArrayList<LineSplit>();
        var faults = new ArrayList<String>();
        for (SourceFile file : files) {
            try {
                splits.addAll(splits(file));
            } catch (RimException e) {
                faults.add(String.valueOf(e.getMessage()));
            }
        }
        if (!faults.isEmpty()) {
            throw new RimException("Some sources are not what their descriptors say:", faults);
        }
        return splits;
    }

    private static List<LineSplit> splits(SourceFile file) {
        var uri = file.file().toUri().toString();
        var header =
                Lines.first(uri)
                        .orElseThrow(() ->
                                new RimException(
                                        "Empty file (expected a header and data) ["
                                                + file.path()
                                                + "]"));
        var reader = LineForms.reader(file.dataset(), header, file.path());
        var checks = new CellChecks(file.dataset());
        long bytes = file.file().toFile().length();
        long piece = file.path().endsWith(".gz") ? Long.MAX_VALUE : PIECE;
        var splits = new ArrayList<LineSplit>();
        for (long start = 0; start < bytes; start += piece) {
            long length = Math.min(piece, bytes - start);
            splits.add(
                    new LineSplit(
                            file.dataset().dataset(),
                            file.path(),
                            uri,
                            start,
                            length,
                            0,
                            reader,
                            checks));
        }
        return splits;
    }

    /// Tells every piece how many lines come before it.
    private static List<LineSplit> numbered(JavaSparkContext context, List<LineSplit> splits) {
        boolean isEachWhole = splits.stream().allMatch(s -> s.start() == 0 && s.length() < PIECE);
        if (isEachWhole) {
            return splits;
        }
        var counts = context.parallelize(splits, splits.size()).map(ReadingTask::lines).collect();
        var numbered = new ArrayList<LineSplit>();
        long before = 0;
        for (int i = 0; i < splits.size(); i++) {
            before = splits.get(i).start() == 0 ? 0 : before;
            numbered.add(splits.get(i).after(before));
            before += counts.get(i);
        }
        return numbered;
    }
}

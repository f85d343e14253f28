package rim.pipeline.observation;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import rim.pipeline.source.Forms;
import rim.pipeline.source.SourceFile;
import rim.schemas.RimException;

/// Reads source files. The only step that touches the sources.
public final class Reading {
    private final SparkSession spark;
    private final JavaSparkContext context;
    private final List<SourcePiece> pieces;

    /// Looks at the files' headers.
    ///
    /// @throws RimException with every file whose header does not fit its descriptor
    public Reading(SparkSession spark, List<SourceFile> files) {
        this.spark = spark;
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.pieces = numbered(context, pieces(files));
    }

    /// The observations of all files, in order, one partition for each piece of a file.
    public Dataset<Row> observations() {
        var rows =
                context.parallelize(pieces, pieces.size()).mapPartitions(ReadingTask::observations);
        return spark.createDataFrame(rows, CellColumns.OBSERVATION);
    }

    /// What was refused, and how much was read in all.
    public Account account() {
        var rows = context.parallelize(pieces, pieces.size()).mapPartitions(ReadingTask::account);
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

    private static List<SourcePiece> pieces(List<SourceFile> files) {
        var pieces = new ArrayList<SourcePiece>();
        var faults = new ArrayList<String>();
        for (SourceFile file : files) {
            try {
                pieces.addAll(pieces(file));
            } catch (RimException e) {
                faults.add(String.valueOf(e.getMessage()));
            }
        }
        if (!faults.isEmpty()) {
            throw new RimException("Some sources are not what their descriptors say:", faults);
        }
        return pieces;
    }

    private static List<SourcePiece> pieces(SourceFile file) {
        var dataset = file.dataset();
        var reader = Forms.reader(dataset, file.file(), file.path());
        var checks = new CellChecks(dataset);
        var starts = Forms.pieces(reader, dataset, file.file());
        return starts.stream()
                .map(start ->
                        new SourcePiece(
                                dataset.dataset(),
                                file.path(),
                                file.file().toUri().toString(),
                                dataset.charset().name(),
                                start,
                                starts.size() == 1,
                                0,
                                reader,
                                checks))
                .toList();
    }

    /// Tells every piece how many lines come before it.
    private static List<SourcePiece> numbered(JavaSparkContext context, List<SourcePiece> pieces) {
        if (pieces.stream().allMatch(SourcePiece::isWhole)) {
            return pieces;
        }
        var cut = pieces.stream().filter(p -> !p.isWhole()).toList();
        var counts = context.parallelize(cut, cut.size()).map(SourcePiece::lines).collect();
        var numbered = new ArrayList<SourcePiece>();
        long before = 0;
        var lines = counts.iterator();
        for (SourcePiece each : pieces) {
            before = each.start() == 0 ? 0 : before;
            numbered.add(each.after(before));
            before += each.isWhole() ? 0 : lines.next();
        }
        return numbered;
    }
}

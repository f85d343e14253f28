package rim.pipeline.observation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import rim.pipeline.edition.TableFiles;
import rim.schemas.Folders;
import rim.schemas.RimException;
import rim.schemas.table.ObservationTable;
import rim.schemas.table.QuarantineTable;
import rim.sources.check.CellChecks;
import rim.sources.folder.SourceFile;
import rim.sources.read.Forms;

/// Reads source files. The only step that touches the sources.
public final class Intake {
    private static final String OBSERVATIONS = "raw-observations";
    private static final String REFUSALS = "raw-refusals";
    private static final String REFUSALS_AGAIN = "raw-refusals-again";

    private final JavaSparkContext context;
    private final List<SourceFile> files;
    private final EarlierSources earlier;
    private final List<SourcePiece> pieces;

    /// Names of the files of observations before they were those of a table, in order.
    private List<String> written = List.of();

    /// Looks at the files' headers.
    ///
    /// @param earlier what need not be read again
    /// @throws RimException with every file whose header does not fit its descriptor
    public Intake(SparkSession spark, List<SourceFile> files, EarlierSources earlier) {
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.files = files;
        this.earlier = earlier;
        this.pieces =
                numbered(context, pieces(files.stream().filter(f -> !earlier.has(f)).toList()));
    }

    /// Reads all files, each piece once, and writes the table of observations: one file for each
    /// piece that has any, in order. Files of an earlier edition are copied.
    ///
    /// @return what was refused, and how much was read in all
    public Account write(TableFiles tables) {
        var observations = tables.begun(OBSERVATIONS);
        var refusals = tables.begun(REFUSALS);
        for (int source = 0; source < files.size(); source++) {
            copy(files.get(source).path(), source, observations);
        }
        var tallies = new ArrayList<>(earlier.tallies());
        var tasks = tasks(path -> true, new Except(), observations, refusals);
        if (!tasks.isEmpty()) {
            tallies.addAll(context.parallelize(tasks, tasks.size()).map(IntakeTask::run).collect());
        }
        written = names(observations);
        tables.adopt(ObservationTable.TABLE, observations);
        var read = tasks.stream().map(IntakeTask::name).collect(Collectors.toSet());
        var parts = tables.parts(ObservationTable.TABLE);
        var anew =
                IntStream.range(0, written.size())
                        .filter(i -> read.contains(written.get(i)))
                        .mapToObj(parts::get)
                        .toList();
        return new Account(tables, refusals, tallies, anew);
    }

    /// Writes the table again without some cells: the files that have any are read once more.
    ///
    /// @param except cells that are left out, at least one
    public void writeAgain(TableFiles tables, Except except) {
        var observations = tables.begun(OBSERVATIONS);
        var refusals = tables.begun(REFUSALS_AGAIN);
        var tasks = tasks(except::touches, except, observations, refusals);
        var again = tasks.stream().map(IntakeTask::name).collect(Collectors.toSet());
        var parts = tables.parts(ObservationTable.TABLE);
        try {
            for (int i = 0; i < written.size(); i++) {
                if (!again.contains(written.get(i))) {
                    Files.move(parts.get(i), observations.resolve(written.get(i)));
                }
            }
            context.parallelize(tasks, tasks.size()).map(IntakeTask::run).collect();
            Folders.delete(refusals);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write observations again", e);
        }
        tables.adopt(ObservationTable.TABLE, observations);
    }

    /// @param wanted paths of the files to read
    private List<IntakeTask> tasks(
            Predicate<String> wanted, Except except, Path observations, Path refusals) {
        var tasks = new ArrayList<IntakeTask>();
        for (int source = 0; source < files.size(); source++) {
            var path = files.get(source).path();
            int piece = 0;
            for (SourcePiece each : wanted.test(path) ? pieces : List.<SourcePiece>of()) {
                if (each.file().equals(path)) {
                    tasks.add(
                            new IntakeTask(
                                    EarlierSources.name(source, piece++),
                                    each,
                                    except,
                                    observations.toUri().toString(),
                                    refusals.toUri().toString()));
                }
            }
        }
        return tasks;
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> String.valueOf(each.getFileName()))
                    .filter(name -> name.endsWith(".parquet"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    private void copy(String path, int source, Path folder) {
        try {
            earlier.copy(path, source, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy observations of " + path, e);
        }
    }

    /// What was refused and read.
    ///
    /// @param folder files of refusals; removed when the account is closed
    /// @param tallies dataset, file, lines and cells of each piece
    /// @param anew files of observations that were not copied
    public record Account(TableFiles tables, Path folder, List<Row> tallies, List<Path> anew)
            implements AutoCloseable {

        /// The observations that were read anew, until the table is written again.
        public Dataset<Row> observations() {
            return tables.read(ObservationTable.TABLE, anew);
        }

        /// The rows of the quarantine.
        public Dataset<Row> refusals() {
            return tables.read(QuarantineTable.TABLE, folder);
        }

        @Override
        public void close() {
            try {
                Folders.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot remove " + folder, e);
            }
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

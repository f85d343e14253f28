package rim.index.extract;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rim.index.extract.WorkerMessages.Answer;
import rim.index.extract.WorkerMessages.Request;
import rim.schemas.report.ReadReport;
import rim.schemas.report.ReportReader;

/// Reads reports in worker processes, one for each call at a time: it serves file after file, and
/// is replaced when a file kills it or takes too long. A worker holds at most the heap that the
/// limits allow.
///
/// The status of a report that could not be read is the code of a {@link Reason}.
public final class WorkerReportReader implements ReportReader {
    private final ReadingLimits limits;
    private final WorkerCommand command;

    public WorkerReportReader(ReadingLimits limits) {
        this(limits, WorkerCommand.javaWith(limits));
    }

    WorkerReportReader(ReadingLimits limits, WorkerCommand command) {
        this.limits = limits;
        this.command = command;
    }

    /// Whether workers of this machine are kept from its network.
    public static boolean isWithoutNetwork() {
        return Seclusion.ofThisSystem().takesNetwork();
    }

    /// Whether workers of this machine see no file but those that they are handed and what the
    /// system has for all programs.
    public static boolean isWithoutOtherFiles() {
        return Seclusion.ofThisSystem().takesFiles();
    }

    @Override
    public List<String> filesIn(Path folder) {
        return ReportFiles.in(folder);
    }

    @Override
    public String fingerprint(Path folder, String file) {
        return ReadingRules.mark()
                + ' '
                + SourceFile.of(folder, file).sha256()
                + ' '
                + SourceFile.of(folder, file + ReportMetadata.ENDING).sha256()
                + ' '
                + limits
                + Tesseract.installed().map(t -> ' ' + t.state()).orElse("");
    }

    @Override
    public void read(Path folder, List<String> files, Consumer<ReadReport> done) {
        try (var session = new Session()) {
            for (String file : files) {
                done.accept(session.report(folder, file));
            }
        }
    }

    /// One call of `read` with its worker, which is taken when the first file needs it.
    private final class Session implements AutoCloseable {
        private @Nullable WorkerProcess worker;

        ReadReport report(Path folder, String file) {
            var source = SourceFile.of(folder, file);
            if (source.refusal().isPresent()) {
                return Reports.of(source, source.refusal().get());
            }
            if (source.bytes() > limits.bytes()) {
                return Reports.of(
                        source,
                        Answer.refused(
                                Reason.TOO_LARGE,
                                "It has "
                                        + source.bytes()
                                        + " bytes ("
                                        + limits.bytes()
                                        + " are allowed)"));
            }
            return Reports.of(source, withPictures(source, answer(source.path())));
        }

        // By a second look, so that a file that hangs is known before pictures take their time.
        private Answer withPictures(SourceFile source, Answer read) {
            boolean hasPictures = read.pictures() > 0 || read.reason() == Reason.NO_TEXT;
            if (!hasPictures || Tesseract.installed().isEmpty()) {
                return read;
            }
            var language =
                    ReportMetadata.beside(source.folder(), source.file())
                            .language()
                            .or(() -> Optional.ofNullable(read.language()))
                            .orElse("");
            var request = Request.of(source.path(), limits).recognising(language);
            var again = running().ask(request, limits.withTime(Tesseract.LONGEST_FILE));
            return again.reason() == null ? again : read;
        }

        // A worker may be worn out by the files before: only a fresh one's failure is the file's.
        private Answer answer(Path file) {
            var running = running();
            boolean fresh = !running.isUsed();
            var answer = running.ask(file, limits);
            boolean died =
                    answer.reason() == Reason.CRASHED || answer.reason() == Reason.OUT_OF_MEMORY;
            return died && !fresh ? fresh().ask(file, limits) : answer;
        }

        private WorkerProcess fresh() {
            close();
            var started = WorkerProcess.start(command);
            worker = started;
            return started;
        }

        private WorkerProcess running() {
            if (worker != null && worker.isAlive()) {
                return worker;
            }
            close();
            var taken = IdleWorkers.take(command);
            worker = taken;
            return taken;
        }

        @Override
        public void close() {
            if (worker != null && worker.isAlive()) {
                IdleWorkers.giveBack(command, worker);
            } else if (worker != null) {
                worker.close();
            }
            worker = null;
        }
    }
}

package rim.app.update;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import rim.pipeline.UpdateRequest;
import rim.schemas.RimException;
import rim.schemas.edition.DataHome;

/// What a machine ran out of while an update ran: room on a disk, or memory, its own or that of a
/// cluster's executors. Libraries wrap it in failures of their own, of which it is the cause.
enum Shortage {
    DISK,
    MEMORY,
    MEMORY_OF_EXECUTORS;

    /// How systems say that a disk, or an account's share of it, is full.
    private static final List<String> FULL =
            List.of("no space left", "quota exceeded", "file too large", "not enough space");

    /// How Spark says that executors ended since memory was full: by the code that they end with,
    /// by that of a process which the system or a container ended, in the words of YARN and
    /// Kubernetes, or by the failure of a task itself.
    private static final Pattern FULL_EXECUTOR =
            Pattern.compile(
                    "(stage failure|executorlostfailure).*(exit(ed with)? (code|status:?) (52|137)\\b"
                            + "|exceeding [a-z ]*memory limits|oomkilled"
                            + "|java\\.lang\\.outofmemoryerror)",
                    Pattern.DOTALL);

    private static final int DEPTH = 50;

    /// What the update that was asked for makes; where something ran out, that is told.
    static <T> T told(UpdateRequest request, Supplier<T> update) {
        return told(request.home(), request.spark().isLocal(), update);
    }

    /// What an update makes; where something ran out, that is told in place of what it caused.
    ///
    /// @param isHere whether Spark runs on this machine alone
    static <T> T told(DataHome home, boolean isHere, Supplier<T> update) {
        try {
            return update.get();
        } catch (Exception | OutOfMemoryError e) { // Spark's are checked, and nothing declares them
            var shortage = behind(e, isHere);
            if (shortage.isPresent()) {
                throw shortage.get().in(home);
            }
            throw e;
        }
    }

    /// What is behind a failure.
    private static Optional<Shortage> behind(Throwable failure, boolean isHere) {
        var each = failure;
        for (int i = 0; each != null && i < DEPTH; i++) {
            if (each instanceof OutOfMemoryError) {
                return Optional.of(MEMORY);
            }
            var said = String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT);
            if (each instanceof IOException && FULL.stream().anyMatch(said::contains)) {
                return Optional.of(DISK);
            }
            if (FULL_EXECUTOR.matcher(said).find()) {
                return Optional.of(isHere ? MEMORY : MEMORY_OF_EXECUTORS);
            }
            each = each.getCause();
        }
        return Optional.empty();
    }

    /// What to say of it, when the edition in force is as it was before.
    private RimException in(DataHome home) {
        var outcome =
                home.nameInForce()
                        .map(name -> "Nothing was published; edition " + name + " stays in force. ")
                        .orElse("Nothing was published. ");
        return new RimException(
                switch (this) {
                    case DISK ->
                            "A disk is full: that of the data home "
                                    + home.place()
                                    + ", or that of temporary files, "
                                    + System.getProperty("java.io.tmpdir")
                                    + ". "
                                    + outcome
                                    + "Make room there ('rim prune' removes old editions), and run the"
                                    + " update again.";
                    case MEMORY ->
                            "The memory of this update is full. "
                                    + outcome
                                    + "Give it more, such as RIM_JAVA_OPTS=-Xmx8g (by default it takes"
                                    + " up to 60% of the machine).";
                    case MEMORY_OF_EXECUTORS ->
                            "The memory of the cluster's executors is full. "
                                    + outcome
                                    + "Give each more, such as 'spark.executor.memory=4g' in the file"
                                    + " of --spark-settings, or fewer tasks at a time, by"
                                    + " 'spark.executor.cores'.";
                });
    }
}

package rim.app.update;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import rim.schemas.RimException;
import rim.schemas.edition.DataHome;

/// What a machine ran out of while an update ran: room on a disk, or memory. Libraries wrap it in
/// failures of their own, of which it is the cause.
enum Shortage {
    DISK,
    MEMORY;

    /// How systems say that a disk, or an account's share of it, is full.
    private static final List<String> FULL =
            List.of("no space left", "quota exceeded", "file too large", "not enough space");

    private static final int DEPTH = 50;

    /// What an update makes; where something ran out, that is told in place of what it caused.
    static <T> T told(DataHome home, Supplier<T> update) {
        try {
            return update.get();
        } catch (Exception | OutOfMemoryError e) { // Spark's are checked, and nothing declares them
            var shortage = behind(e);
            if (shortage.isPresent()) {
                throw shortage.get().in(home);
            }
            throw e;
        }
    }

    /// What is behind a failure.
    private static Optional<Shortage> behind(Throwable failure) {
        var each = failure;
        for (int i = 0; each != null && i < DEPTH; i++) {
            if (each instanceof OutOfMemoryError) {
                return Optional.of(MEMORY);
            }
            var said = String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT);
            if (each instanceof IOException && FULL.stream().anyMatch(said::contains)) {
                return Optional.of(DISK);
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
                                    + " up to 60 % of the machine).";
                });
    }
}

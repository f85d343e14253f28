package rim.app.edition;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rim.app.face.command.HomeOption;
import rim.app.print.Console;
import rim.schemas.RimException;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.EditionName;
import rim.schemas.edition.Rollback;

/// Puts an earlier edition in force again.
@Command(
        name = "rollback",
        description = "Put an edition in force that was published before.",
        footer = {
            "",
            "One atomic step; no edition is changed or deleted. The edition is verified first,",
            "and the data home keeps a trace of who did it, when and why, in 'rollbacks'.",
            "",
            "The edition is pinned: updates go on making editions, and none of them comes into",
            "force over it. With --no-pin the next update does; 'rim editions' shows the pin.",
            "",
            "Example:",
            "  rim rollback sample --reason 'patents of 2012 were counted twice'",
            "  rim rollback sample-r2 --no-pin"
        })
public final class RollbackCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private final HomeOption home = new HomeOption();

    @Option(names = "--reason", paramLabel = "TEXT", description = "why, for the trace")
    private @Nullable String reason;

    @Option(
            names = "--no-pin",
            description = "take a pin off: what the next update publishes comes into force")
    private boolean isUnpinned;

    @Parameters(paramLabel = "EDITION", description = "name of the edition, such as 2025")
    private String name = "";

    public RollbackCommand(Console console) {
        this.console = console;
    }

    @Override
    @SuppressWarnings("try")
    public Integer call() {
        var folder = home.home(console);
        var edition = folder.nameOf(Optional.of(name));
        try (var lock = folder.lock()) {
            var before = folder.current().map(e -> e.name().toString()).orElse(null);
            boolean isInForce = edition.toString().equals(before);
            if (isInForce && folder.pin().isPresent() != isUnpinned) {
                console.print("Edition " + before + " is in force already" + pinned() + "\n");
                return 0;
            }
            if (!isInForce || !isUnpinned) {
                requireSound(folder, edition);
            }
            putInForce(folder, edition, before);
            console.print(
                    "Edition "
                            + edition
                            + " is in force"
                            + (before == null || isInForce ? "" : "; it was " + before)
                            + pinned()
                            + "\n");
        }
        return 0;
    }

    private String pinned() {
        return isUnpinned
                ? ". It is not pinned: the next edition that is published comes into force."
                : ". It is pinned: no update changes that, until 'rim rollback' with --no-pin.";
    }

    private void putInForce(DataHome folder, EditionName edition, @Nullable String before) {
        folder.rollBack(
                edition,
                new Rollback(
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                        System.getProperty("user.name"),
                        before,
                        edition.toString(),
                        reason,
                        !isUnpinned));
    }

    private static void requireSound(DataHome home, EditionName edition) {
        var verification = VerifyCommand.verification(home, edition);
        if (!verification.isSound()) {
            throw new RimException(
                    "Edition "
                            + edition
                            + " is not as it was published, so it is neither put in force nor"
                            + " pinned:"
                            + VerifyCommand.lines(verification.findings()));
        }
    }
}

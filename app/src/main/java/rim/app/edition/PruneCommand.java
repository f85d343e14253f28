package rim.app.edition;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rim.app.ask.WrongUsage;
import rim.app.face.command.HomeOption;
import rim.app.print.Console;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.EditionName;
import rim.schemas.edition.Retention;

/// Removes editions that need not be kept.
@Command(
        name = "prune",
        description = "Remove the oldest editions, but those that are needed.",
        footer = {
            "",
            "Those stay that were published last, the one in force, the pinned one, and the parent of",
            "the one in force. Of those that go, the manifest stays in 'removed' in the home: no name",
            "is given twice.",
            "",
            "Examples:",
            "  rim prune --keep 10 --dry-run",
            "  rim prune --keep 10"
        })
public final class PruneCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private final HomeOption home = new HomeOption();

    @Option(
            names = "--keep",
            required = true,
            paramLabel = "NUMBER",
            description = "how many of the editions that were published last stay, 1 or more")
    private int keep;

    @Option(names = "--dry-run", description = "say what would go, and remove nothing")
    private boolean isDry;

    public PruneCommand(Console console) {
        this.console = console;
    }

    @Override
    @SuppressWarnings("try")
    public Integer call() {
        requireKeep(keep);
        var all = home.home(console);
        if (isDry) {
            say(all, "Would remove", new Retention(all).surplus(keep));
            return 0;
        }
        try (var lock = all.lock()) {
            say(all, "Removed", new Retention(all).apply(keep));
        }
        return 0;
    }

    private void say(DataHome all, String what, List<EditionName> names) {
        console.print(
                names.isEmpty()
                        ? "Nothing to remove: " + all.editions().size() + " editions, all kept.\n"
                        : what + " " + text(names) + ".\n");
    }

    /// How removed editions are told.
    public static String text(List<EditionName> names) {
        return (names.size() == 1 ? "edition " : names.size() + " editions: ")
                + String.join(", ", names.stream().map(EditionName::toString).toList());
    }

    /// @throws WrongUsage when nothing would be kept
    public static void requireKeep(int keep) {
        if (keep < 1) {
            throw new WrongUsage("Invalid keep: '" + keep + "' (expected 1 or more)");
        }
    }
}

package rim.app.edition;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rim.app.face.command.HomeOption;
import rim.app.print.Console;

/// Mends a data home, and says what it did.
@Command(
        name = "repair",
        description = "Mend a data home: stray drafts and folders, a broken CURRENT.",
        footer = {
            "",
            "Clears drafts that no update finished, moves what is no edition to 'aside' in the",
            "home, and lets CURRENT name an edition that is there: the one that was pinned last, or",
            "else the one that was published last. No edition is changed or deleted. What 'rim",
            "verify' finds inside an edition is mended by an update, which makes it anew.",
            "",
            "Example:",
            "  rim repair"
        })
public final class RepairCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private final HomeOption home = new HomeOption();

    public RepairCommand(Console console) {
        this.console = console;
    }

    @Override
    @SuppressWarnings("try")
    public Integer call() {
        var all = home.home(console);
        try (var lock = all.lock()) {
            var done = all.repair().run();
            done.forEach(line -> console.print(line + ".\n"));
            console.print(
                    all.nameInForce()
                                    .map(name -> "Edition " + name + " is in force")
                                    .orElse("No edition is in force")
                            + (done.isEmpty() ? "; nothing was to be mended.\n" : ".\n"));
        }
        return 0;
    }
}

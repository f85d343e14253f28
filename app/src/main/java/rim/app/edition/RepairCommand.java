package rim.app.edition;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rim.app.face.command.HomeOption;
import rim.app.print.Console;
import rim.schemas.Counted;
import rim.schemas.RimException;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.EditionName;

/// Mends a data home, and says what it did.
@Command(
        name = "repair",
        description = "Mend a data home: stray drafts and folders, a broken CURRENT.",
        footer = {
            "",
            "Clears drafts that no update finished, moves what is no edition to 'aside' in the",
            "home, and lets CURRENT name an edition that is there: the one that was pinned last, or",
            "else the one that was published last. No edition is changed or deleted. What 'rim",
            "verify' finds inside an edition is mended by an update, which makes it anew; where",
            "it finds something in the one in force, the exit code is 1.",
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
            var inForce = all.nameInForce();
            inForce.ifPresent(name -> requireSound(all, name));
            console.print(
                    inForce.map(name -> "Edition " + name + " is in force")
                                    .orElse("No edition is in force")
                            + (done.isEmpty() ? "; nothing was to be mended.\n" : ".\n"));
        }
        return 0;
    }

    private static void requireSound(DataHome home, EditionName inForce) {
        var findings = VerifyCommand.verification(home, inForce).findings();
        if (!findings.isEmpty()) {
            throw new RimException(
                    "Edition "
                            + inForce
                            + " is in force and is not as it was published: "
                            + Counted.of(findings.size(), "finding", "findings")
                            + ", and no repair mends an edition. 'rim verify' lists what was found and"
                            + " says what can be done.");
        }
    }
}

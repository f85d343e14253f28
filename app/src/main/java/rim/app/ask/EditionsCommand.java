package rim.app.ask;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rim.app.data.Editions;
import rim.app.print.Console;

/// Lists the published editions.
@Command(
        name = "editions",
        description = "List published editions and what they were made from.",
        footer = {
            "",
            "Cells of the sources: read = accepted + missing + quarantined.",
            "",
            "Example:",
            "  rim editions --format json"
        })
public final class EditionsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private final AskOptions.HomeOption home = new AskOptions.HomeOption();
    @Mixin private final FormatOption format = new FormatOption();

    public EditionsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        if (console.print(format.format(), new Editions(home.home()).listing().rows()) == 0) {
            console.say(
                    "No edition in "
                            + home.home().folder()
                            + ". Run 'rim demo' or 'rim update' first, or name another data home with --data.");
        }
        return 0;
    }
}

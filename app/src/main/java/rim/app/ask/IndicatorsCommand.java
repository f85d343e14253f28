package rim.app.ask;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rim.app.data.EditionDatabase;
import rim.app.data.Indicators;
import rim.app.print.Console;

/// Lists the indicators of an edition.
@Command(
        name = "indicators",
        description = "List indicators: unit, regions and years with values, source.",
        footer = {"", "Example:", "  rim indicators --format csv"})
public final class IndicatorsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private final AskOptions ask = new AskOptions();
    @Mixin private final FormatOption format = new FormatOption();

    public IndicatorsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        try (var database = EditionDatabase.open(ask.edition());
                var rows = new Indicators(database).rows(format.format())) {
            if (console.print(format.format(), rows) == 0) {
                console.say("Edition " + database.edition().name() + " has no indicators.");
            }
        }
        return 0;
    }
}

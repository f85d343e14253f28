package rim.app.ask;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rim.app.print.Console;
import rim.app.print.Rows;
import rim.schemas.edition.Edition;

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
    private static final List<String> COLUMNS =
            List.of(
                    "edition",
                    "in_force",
                    "published",
                    "methodology",
                    "nuts",
                    "sources",
                    "read",
                    "accepted",
                    "missing",
                    "quarantined",
                    "reports",
                    "reports_not_indexed");

    private final Console console;

    @Mixin private final AskOptions.HomeOption home = new AskOptions.HomeOption();
    @Mixin private final FormatOption format = new FormatOption();

    public EditionsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        var current = home.home().current().map(Edition::name);
        var rows = new ArrayList<List<Object>>();
        for (var edition : home.home().editions()) {
            rows.add(row(edition, current.filter(edition.name()::equals).isPresent()));
        }
        if (console.print(format.format(), Rows.of(COLUMNS, rows)) == 0) {
            console.say(
                    "No edition in "
                            + home.home().folder()
                            + ". Run 'rim demo' or 'rim update' first, or name another data home with --data.");
        }
        return 0;
    }

    private static List<Object> row(Edition edition, boolean inForce) {
        var manifest = edition.manifest();
        var totals = manifest.totals();
        return List.of(
                edition.name().toString(),
                inForce,
                manifest.times().ended(),
                manifest.methodology().name(),
                manifest.nuts(),
                manifest.inputs().size(),
                totals.getOrDefault("read", 0L),
                totals.getOrDefault("accepted", 0L),
                totals.getOrDefault("missing", 0L),
                totals.getOrDefault("quarantined", 0L),
                manifest.reports().files(),
                manifest.reports().notIndexed().size());
    }
}

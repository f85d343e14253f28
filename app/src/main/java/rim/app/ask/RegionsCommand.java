package rim.app.ask;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rim.app.data.EditionDatabase;
import rim.app.data.NamedRegions;
import rim.app.print.Console;
import rim.schemas.region.NutsVersion;

/// Lists regions.
@Command(
        name = "regions",
        description = "List regions, those of the edition or of any NUTS version.",
        footer = {
            "",
            "Examples:",
            "  rim regions --find norrland",
            "  rim regions --nuts 2021 --level 2 --country SE"
        })
public final class RegionsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private final AskOptions ask = new AskOptions();
    @Mixin private final FormatOption format = new FormatOption();

    @Option(
            names = "--nuts",
            paramLabel = "YEAR",
            description = "NUTS version, such as 2021; needs no edition (default: the edition's)")
    private @Nullable Integer nuts;

    @Option(names = "--level", paramLabel = "0-3", description = "only this NUTS level")
    private @Nullable Integer level;

    @Option(
            names = "--country",
            paramLabel = "CODE",
            split = ",",
            description = "only these countries")
    private List<String> countries = List.of();

    @Option(
            names = "--find",
            paramLabel = "TEXT",
            description = "only those whose code or name contains it, whatever case and accents")
    private @Nullable String text;

    public RegionsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        var known = known();
        var found = known.listing(Optional.ofNullable(text), Optional.ofNullable(level), countries);
        if (console.print(format.format(), found.rows()) == 0) {
            console.say("No region fits; there are " + known.all().size() + " in all.");
        }
        return 0;
    }

    private NamedRegions known() throws SQLException {
        if (nuts != null) {
            return NamedRegions.of(NutsVersion.parse(nuts));
        }
        try (var database = EditionDatabase.open(ask.edition())) {
            return NamedRegions.of(database);
        }
    }
}

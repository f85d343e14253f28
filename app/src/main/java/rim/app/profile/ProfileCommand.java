package rim.app.profile;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rim.app.ask.AskOptions;
import rim.app.ask.FormatOption;
import rim.app.data.EditionDatabase;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.app.print.Json;

/// One region on one page.
@Command(
        name = "profile",
        description = "One region on a page: rank, strengths, years, reports.",
        footer = {
            "",
            "Csv has the indicators only, one in each row; json has everything.",
            "",
            "Examples:",
            "  rim profile SE33",
            "  rim profile 'Övre Norrland' --format json"
        })
public final class ProfileCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private final AskOptions ask = new AskOptions();
    @Mixin private final FormatOption format = new FormatOption();

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "year of the scores (default: the latest)")
    private @Nullable Integer year;

    @Parameters(paramLabel = "REGION", description = "code or name, such as SE33")
    private String region = "";

    public ProfileCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        try (var database = EditionDatabase.open(ask.edition())) {
            print(new ProfileReading(database).of(region, Optional.ofNullable(year)));
        }
        return 0;
    }

    private void print(Profile profile) throws IOException, SQLException {
        switch (format.format()) {
            case TABLE -> console.print(ProfilePage.of(profile, console.terminal()));
            case JSON -> console.print(Json.indented(profile));
            case CSV -> console.print(Format.CSV, ProfileRows.of(profile).rows());
        }
    }
}

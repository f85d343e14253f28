package rim.app.profile;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rim.app.WrongUsage;
import rim.app.ask.AskOptions;
import rim.app.data.EditionDatabase;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.app.print.Json;
import rim.schemas.edition.DataHome;

/// One region on one page.
@Command(
        name = "profile",
        description = "One region on a page: rank, strengths, years, reports.",
        footer = {
            "",
            "Csv has the indicators only, one in each row; json has everything; html is the",
            "page's sheet of the region as one file that prints on one page, offline.",
            "",
            "Examples:",
            "  rim profile SE33",
            "  rim profile 'Övre Norrland' --format json",
            "  rim profile SE33 --format html --language sv > SE33.html"
        })
public final class ProfileCommand implements Callable<Integer> {
    private enum Form {
        TABLE,
        CSV,
        JSON,
        HTML
    }

    /// Makes the sheet of a region.
    @FunctionalInterface
    public interface SheetWriting {
        /// @param language en or sv
        String sheet(DataHome home, Profile profile, String language)
                throws IOException, SQLException;
    }

    private static final Set<String> LANGUAGES = Set.of("en", "sv");

    private final Console console;
    private final SheetWriting sheets;

    @Mixin private final AskOptions ask = new AskOptions();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "table",
            description = "table, csv, json or html (default: table)")
    private Form form = Form.TABLE;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            defaultValue = "en",
            description = "language of html: en or sv (default: en)")
    private String language = "en";

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "year of the scores (default: the latest)")
    private @Nullable Integer year;

    @Parameters(paramLabel = "REGION", description = "code or name, such as SE33")
    private String region = "";

    public ProfileCommand(Console console, SheetWriting sheets) {
        this.console = console;
        this.sheets = sheets;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        if (!LANGUAGES.contains(language)) {
            throw new WrongUsage("Invalid --language: '" + language + "' (expected en or sv)");
        }
        try (var database = EditionDatabase.open(ask.edition())) {
            print(new ProfileReading(database).of(region, Optional.ofNullable(year)));
        }
        return 0;
    }

    private void print(Profile profile) throws IOException, SQLException {
        switch (form) {
            case TABLE -> console.print(ProfilePage.of(profile, console.terminal()));
            case JSON -> console.print(Json.indented(profile));
            case HTML -> console.print(sheets.sheet(ask.home(), profile, language));
            case CSV -> console.print(Format.CSV, ProfileRows.of(profile).rows());
        }
    }
}

package rim.app.feed;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rim.app.face.command.HomeOption;
import rim.app.face.command.LanguageOption;
import rim.app.print.Console;

/// Writes the feed of editions and revisions.
@Command(
        name = "feed",
        description = "Write a feed (Atom) of editions and of the values that each revised.",
        footer = {
            "",
            "The service has the same at /feed.atom. An entry for each of the latest editions, and",
            "for the latest three one for each indicator with values that are revised, new or gone.",
            "",
            "Example:",
            "  rim feed --region SE33"
        })
public final class FeedCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private final HomeOption home = new HomeOption();

    @Option(
            names = "--region",
            paramLabel = "CODE",
            description = "only revisions of this region, by code or name")
    private @Nullable String region;

    @Option(
            names = "--indicator",
            paramLabel = "CODE",
            description = "only revisions of this indicator, by code or title")
    private @Nullable String indicator;

    @Option(
            names = "--address",
            paramLabel = "URL",
            defaultValue = "",
            description = "address of the service, for the links (default: links are relative)")
    private String address = "";

    @Mixin private final LanguageOption language = new LanguageOption();

    public FeedCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws SQLException {
        console.print(
                Feed.asked(
                                        home.home(console),
                                        Optional.ofNullable(region),
                                        Optional.ofNullable(indicator),
                                        language.language(),
                                        address)
                                .text()
                        + "\n");
        return 0;
    }
}

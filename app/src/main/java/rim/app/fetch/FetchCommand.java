package rim.app.fetch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rim.app.face.command.FormatOption;
import rim.app.print.Console;
import rim.app.print.Rows;
import rim.app.update.ConsoleProgress;
import rim.sources.download.Downloadable;
import rim.sources.download.Downloads;
import rim.sources.download.Outcome;
import rim.sources.download.Patience;

/// Downloads data files.
@Command(
        name = "fetch",
        description = "Download the data files that descriptors name.",
        footer = {
            "",
            "Without names, what the descriptors in the folder name. A preset fetches the datasets",
            "that its indicators are made from. A file appears whole and read by its own reader, or",
            "not at all; what could not be had keeps the file of last time. An update never downloads.",
            "",
            "Example:",
            "  rim fetch open-2026 --to sources",
            "  rim fetch nama_10r_2gdp trng_lfse_04 --to downloads"
        })
public final class FetchCommand implements Callable<Integer> {
    private static final List<String> COLUMNS =
            List.of("dataset", "file", "status", "bytes", "sha256", "change");

    private final Console console;

    @Mixin private final FormatOption format = new FormatOption();

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description =
                    "a preset of methodology, codes of datasets (of descriptors in the folder or known"
                            + " ones), or 'all'")
    private List<String> datasets = List.of();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR",
            description = "folder for the files; it is made if need be")
    private Path folder = Path.of("");

    @Option(
            names = "--base",
            paramLabel = "URL",
            description = "address of the service, such as a mirror, instead of the descriptors'")
    private @Nullable String base;

    @Option(
            names = "--wait",
            paramLabel = "MINUTES",
            defaultValue = "60",
            description =
                    "how long to wait for an answer that comes later (default: ${DEFAULT-VALUE})")
    private int minutes = 60;

    public FetchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        var wanted = new Downloadable(folder).wanted(datasets);
        var usual = Patience.USUAL;
        var patience =
                new Patience(
                        usual.connect(),
                        usual.silence(),
                        usual.tries(),
                        usual.pause(),
                        usual.longestPause(),
                        Duration.ofMinutes(minutes));
        var downloads =
                new Downloads(
                        folder, Optional.ofNullable(base), patience, ConsoleProgress.on(console));
        var outcomes = new ArrayList<Outcome>();
        for (var dataset : wanted.datasets()) {
            outcomes.add(downloads.get(dataset));
        }
        console.print(
                format.format(),
                Rows.of(COLUMNS, outcomes.stream().map(FetchCommand::row).toList()));
        if (!wanted.without().isEmpty()) {
            console.say(
                    "Nothing that can be downloaded feeds "
                            + String.join(", ", wanted.without())
                            + " (add your own files with a descriptor).");
        }
        var failed = outcomes.stream().filter(o -> o.status() == Outcome.Status.FAILED).toList();
        failed.forEach(o -> console.say("rim: " + o.dataset() + ": " + o.fault()));
        return failed.isEmpty() ? 0 : 1;
    }

    private static List<@Nullable Object> row(Outcome outcome) {
        var row = new ArrayList<@Nullable Object>();
        row.add(outcome.dataset());
        row.add(String.valueOf(outcome.file().getFileName()));
        row.add(outcome.status().name().toLowerCase(Locale.ROOT));
        row.add(outcome.bytes());
        row.add(outcome.sha256());
        row.add(outcome.change());
        return row;
    }
}

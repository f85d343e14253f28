package rim.app.update;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rim.app.contribute.PublishedLines;
import rim.app.face.command.ClassArchive;
import rim.app.face.command.HomeOption;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.pipeline.AnnualUpdate;
import rim.pipeline.UpdateRequest;
import rim.pipeline.UpdateResult;
import rim.pipeline.edition.SparkMaster;

/// The whole way in one command: makes an edition from the sample, and asks it.
@Command(
        name = "demo",
        description = "Make an edition from the sample data, and show what can be asked.",
        footer = {"", "Example:", "  rim demo"})
public final class DemoCommand implements Callable<Integer> {
    private static final String EDITION = "sample";
    private static final String REGION = "SE33";
    private static final String WORDS = "smart specialisation";

    private final Console console;
    private final Function<List<String>, Integer> rim;

    @Mixin private final HomeOption home = new HomeOption();

    /// @param rim runs a command line, and says its exit code
    public DemoCommand(Console console, Function<List<String>, Integer> rim) {
        this.console = console;
        this.rim = rim;
    }

    @Override
    @SuppressWarnings("try")
    public Integer call() throws IOException, SQLException {
        var sample = SampleData.find();
        var request =
                new UpdateRequest(
                        EDITION,
                        sample.sources(),
                        sample.reports(),
                        sample.methodology(),
                        home.home(console),
                        SparkMaster.of(SparkMaster.LOCAL),
                        Optional.empty(),
                        ReportParts.reading(),
                        ReportParts.indexing(),
                        ReportParts.priorities(null));
        UpdateResult result;
        try (var work = WorkFolder.taken();
                var interruption = Interruption.watching(console, request.home())) {
            var progress = interruption.over(ConsoleProgress.on(console));
            result = Shortage.told(request, () -> AnnualUpdate.run(request, progress));
        }
        PublishedLines.record(request.home());
        new UpdateSummary(result).print(console, Format.TABLE);
        int code = ask("profile", REGION);
        if (code == 0 && sample.reports().isPresent()) {
            code = ask("search", WORDS, "--limit", "3");
        }
        console.print(
                """

                What to try next:
                  rim explain index SE33
                  rim peers SE33
                  rim lift FI19 --goal ranks=5
                  rim rank --limit 20
                  rim query --indicator total_rd --region SE33,FI1D
                  rim regions --find norrland
                  rim sql "SELECT dataset, reason, sum(cells) FROM quarantine GROUP BY ALL"
                  rim --help
                """);
        ClassArchive.notice().ifPresent(console::say);
        return code;
    }

    private int ask(String... words) throws IOException {
        console.print("\n$ rim " + String.join(" ", words) + "\n\n");
        var command = new java.util.ArrayList<>(List.of(words));
        command.addAll(List.of("--data", home.home(console).place(), "--edition", EDITION));
        return rim.apply(command);
    }
}

package rim.app.update;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rim.app.contribute.PublishedLines;
import rim.app.face.command.FormatOption;
import rim.app.face.command.HomeOption;
import rim.app.face.command.MethodologyOption;
import rim.app.print.Console;
import rim.app.store.Places;
import rim.pipeline.AnnualUpdate;
import rim.pipeline.UpdateRequest;
import rim.pipeline.UpdateResult;
import rim.pipeline.edition.SparkMaster;
import rim.schemas.edition.Quality.Acceptance;

/// Makes an edition from sources and reports.
@Command(
        name = "update",
        description = "Make an edition from data files and reports, and put it in force.",
        footer = {
            "",
            "Whatever goes wrong, the edition that was in force stays so. The same input gives",
            "the same edition: then nothing is done. A dry run exits as the update would: with 0 when",
            "it would publish.",
            "",
            "Example:",
            "  rim update --edition 2026 --sources downloads --reports reports"
        })
public final class UpdateCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private final HomeOption home = new HomeOption();
    @Mixin private final FormatOption format = new FormatOption();
    @Mixin private final MethodologyOption methodology = new MethodologyOption();

    @Option(
            names = "--edition",
            required = true,
            paramLabel = "NAME",
            description = "name of the edition, such as 2026")
    private String edition = "";

    @Option(
            names = "--sources",
            required = true,
            paramLabel = "DIR",
            description =
                    "folder with data files and their descriptors, here or in a store; may be given"
                            + " repeatedly")
    private List<String> sources = List.of();

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            description = "folder with thematic reports, here or in a store (default: none)")
    private @Nullable String reports;

    @Option(
            names = "--spark",
            paramLabel = "URL",
            defaultValue = SparkMaster.LOCAL,
            description = "Spark master (default: ${DEFAULT-VALUE}, all cores of this machine)")
    private String spark = SparkMaster.LOCAL;

    @Option(
            names = "--spark-settings",
            paramLabel = "FILE",
            description =
                    "settings of Spark, lines such as spark.executor.memory=4g; other machines need"
                            + " spark.authenticate.secret")
    private @Nullable Path settings;

    @Option(
            names = "--accept",
            paramLabel = "REASON",
            description = "publish although checks failed that stop; the reason is recorded")
    private @Nullable String reason;

    @Option(
            names = "--vocabulary",
            paramLabel = "FILE",
            description = "further themes for the search, in SKOS (RDF/XML) such as EuroVoc")
    private @Nullable Path vocabulary;

    @Option(
            names = "--dictionary",
            paramLabel = "LANGUAGE=FILE",
            split = ",",
            description =
                    "Hunspell .dic with more words for splitting compounds, such as sv=sv.dic")
    private Map<String, Path> dictionaries = Map.of();

    @Option(
            names = "--translations",
            paramLabel = "FROM-TO=FILE",
            split = ",",
            description =
                    "word list by which questions in one language find reports in another, such as"
                            + " de-en=freedict-deu-eng.index of dictd, or words and translations with tabs")
    private Map<String, Path> translations = Map.of();

    @Option(
            names = "--dry-run",
            description =
                    "say what an update would do and what would stop it; write nothing into the home")
    private boolean isDry;

    public UpdateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        var request =
                new UpdateRequest(
                        edition,
                        sources.stream().map(Places::inputs).toList(),
                        Optional.ofNullable(reports).map(Places::inputs),
                        methodology.methodology(),
                        home.home(console),
                        settings == null ? SparkMaster.of(spark) : SparkMaster.of(spark, settings),
                        Optional.ofNullable(reason)
                                .map(r -> new Acceptance(System.getProperty("user.name"), r)),
                        ReportParts.reading(),
                        ReportParts.indexing(vocabulary, dictionaries, translations));
        if (isDry) {
            new Rehearsal(request, console, format.format()).print();
            return 0;
        }
        UpdateResult result;
        try (var interruption = Interruption.watching(console, request.home())) {
            result = AnnualUpdate.run(request, interruption.over(ConsoleProgress.on(console)));
        }
        PublishedLines.record(request.home());
        new UpdateSummary(result).print(console, format.format());
        return 0;
    }
}

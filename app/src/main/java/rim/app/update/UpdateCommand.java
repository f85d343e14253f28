package rim.app.update;

import java.io.IOException;
import java.net.URI;
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
import rim.app.ask.WrongUsage;
import rim.app.contribute.PublishedLines;
import rim.app.edition.PruneCommand;
import rim.app.face.command.ClassArchive;
import rim.app.face.command.EmbeddingsOption;
import rim.app.face.command.FormatOption;
import rim.app.face.command.HomeOption;
import rim.app.face.command.LanguageOption;
import rim.app.face.command.MethodologyOption;
import rim.app.print.Console;
import rim.app.store.Places;
import rim.index.meaning.ModelPlace;
import rim.pipeline.AnnualUpdate;
import rim.pipeline.UpdateRequest;
import rim.pipeline.UpdateResult;
import rim.pipeline.edition.SparkMaster;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.EditionName;
import rim.schemas.edition.EditionSigner;
import rim.schemas.edition.Quality.Acceptance;
import rim.schemas.edition.Retention;

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
                            + " de-en=freedict-deu-eng.index of dictd, a file of StarDict, TEI or TMX, or"
                            + " words and translations with tabs")
    private Map<String, Path> translations = Map.of();

    @Mixin private final EmbeddingsOption embeddings = new EmbeddingsOption();

    @Option(
            names = "--notify",
            paramLabel = "URL",
            description =
                    "POST the news of a new edition there, as JSON (http or https); the edition is"
                            + " published whether it is heard or not")
    private @Nullable URI hook;

    @Option(
            names = "--mail",
            paramLabel = "FILE",
            description = "write the text of a mail on a new edition there")
    private @Nullable Path mail;

    @Mixin private final LanguageOption language = new LanguageOption();

    @Option(
            names = "--dry-run",
            description =
                    "say what an update would do and what would stop it; write nothing into the home")
    private boolean isDry;

    @Option(
            names = "--sign",
            paramLabel = "KEY",
            description = "sign the edition with a private key (Ed25519, PEM)")
    private @Nullable Path key;

    @Option(
            names = "--keep",
            paramLabel = "NUMBER",
            description =
                    "afterwards remove all editions but the last NUMBER and those that are needed, as 'rim"
                            + " prune' does")
    private @Nullable Integer keep;

    public UpdateCommand(Console console) {
        this.console = console;
    }

    @Override
    @SuppressWarnings("try")
    public Integer call() throws IOException, SQLException {
        requireAddress();
        language.language();
        if (keep != null) {
            PruneCommand.requireKeep(keep);
        }
        try (var heap = HeapGrowth.keptSmall();
                var work = WorkFolder.taken()) {
            var request = request();
            if (isDry) {
                new Rehearsal(request, console, format.format()).print();
            } else {
                update(request);
                ClassArchive.notice().ifPresent(console::say);
            }
        }
        return 0;
    }

    private void update(UpdateRequest request) throws IOException, SQLException {
        ReportParts.unshut(request).ifPresent(console::say);
        var report = new RunReport(request);
        UpdateResult result;
        try (var interruption = Interruption.watching(console, request.home())) {
            var progress = interruption.over(report.over(ConsoleProgress.on(console)));
            result = Shortage.told(request, () -> AnnualUpdate.run(request, progress));
        } catch (Exception | OutOfMemoryError e) { // Spark's are checked, and nothing declares them
            report.failed(String.valueOf(e.getMessage()));
            throw e;
        }
        PublishedLines.record(request.home());
        var removed = prune(request.home());
        report.ended(result, removed.stream().map(EditionName::toString).toList());
        new UpdateSummary(result).print(console, format.format());
        if (!removed.isEmpty()) {
            console.say("rim: Removed " + PruneCommand.text(removed) + ".");
        }
        new Notice(hook, mail, language.language(), console).tell(request.home(), result);
    }

    private void requireAddress() {
        if (hook != null
                && (hook.getHost() == null
                        || !List.of("http", "https").contains(hook.getScheme()))) {
            throw new WrongUsage(
                    "Invalid notify: '" + hook + "' (expected an address such as https://…)");
        }
    }

    private UpdateRequest request() {
        var own = home.home(console);
        return new UpdateRequest(
                edition,
                sources.stream().map(Places::inputs).toList(),
                Optional.ofNullable(reports).map(Places::inputs),
                methodology.methodology(),
                key == null ? own : own.signing(EditionSigner.of(key)),
                settings == null ? SparkMaster.of(spark) : SparkMaster.of(spark, settings),
                Optional.ofNullable(reason)
                        .map(r -> new Acceptance(System.getProperty("user.name"), r)),
                ReportParts.reading(),
                ReportParts.indexing(vocabulary, dictionaries, translations).by(model()),
                ReportParts.priorities(vocabulary));
    }

    // Other machines are sent the program, but not what runs models.
    private @Nullable ModelPlace model() {
        var model = embeddings.model();
        if (model != null && !SparkMaster.of(spark).isLocal()) {
            throw new WrongUsage(
                    "--embeddings works on this machine alone: '"
                            + spark
                            + "' (expected --spark local[*], which is the default)");
        }
        return model;
    }

    @SuppressWarnings("try")
    private List<EditionName> prune(DataHome from) {
        if (keep == null) {
            return List.of();
        }
        try (var lock = from.lock()) {
            return new Retention(from).apply(keep);
        }
    }
}

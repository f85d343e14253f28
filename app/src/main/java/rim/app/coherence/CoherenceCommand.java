package rim.app.coherence;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rim.app.ask.AskOptions;
import rim.app.ask.FormatOption;
import rim.app.data.EditionDatabase;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.app.print.Json;
import rim.schemas.methodology.CoherenceScope.Stage;

/// Whether the index hangs together.
@Command(
        name = "coherence",
        description = "Does the index hang together: correlations, alpha, KMO, influence.",
        footer = {
            "",
            "Correlations are Pearson's, Spearman's and Kendall's of every pair of nodes, of",
            "any level, with p-values adjusted for their number. Redundant indicators are",
            "siblings above 0.9, contrary ones below -0.4. Influence is the share of the",
            "variance that an indicator really moves, beside its nominal weight. Csv has the",
            "list that --list names: correlations, aggregates, components, importance.",
            "",
            "Examples:",
            "  rim coherence",
            "  rim coherence --year 2015 --stage treated --list correlations --format csv"
        })
public final class CoherenceCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private final AskOptions ask = new AskOptions();
    @Mixin private final FormatOption format = new FormatOption();

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "year of the scores (default: the latest)")
    private @Nullable Integer year;

    @Option(names = "--all-years", description = "all scored years at once")
    private boolean isPooled;

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            defaultValue = "normalised",
            description =
                    "data of indicators: indicators, denominated, imputed, treated or normalised"
                            + " (default: normalised)")
    private Stage stage = Stage.NORMALISED;

    @Option(
            names = "--list",
            paramLabel = "LIST",
            defaultValue = "importance",
            description = "what csv has (default: importance)")
    private CoherenceRows.Listed listed = CoherenceRows.Listed.IMPORTANCE;

    public CoherenceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        try (var database = EditionDatabase.open(ask.edition())) {
            var reading = new CoherenceReading(database, stage);
            var coherence = isPooled ? reading.pooled() : reading.of(Optional.ofNullable(year));
            switch (format.format()) {
                case JSON -> console.print(Json.indented(coherence));
                case CSV -> console.print(Format.CSV, CoherenceRows.of(listed, coherence).rows());
                case TABLE -> CoherencePage.print(console, coherence);
            }
        }
        return 0;
    }
}

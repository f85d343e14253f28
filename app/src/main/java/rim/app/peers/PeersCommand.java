package rim.app.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rim.app.ask.AskOptions;
import rim.app.ask.FormatOption;
import rim.app.ask.Limits;
import rim.app.data.EditionDatabase;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.app.print.Json;
import rim.app.print.Rows;
import rim.engine.peers.PeerChoice;
import rim.engine.peers.PeerChoice.SameCountry;
import rim.engine.peers.PeerComparison;

/// Regions of similar structure.
@Command(
        name = "peers",
        description = "Regions of similar structure, and strengths and weaknesses beside them.",
        footer = {
            "",
            "Structure is measured outside the index: each dimension (size, wealth, sectors…)",
            "counts alike, each variable alike within its dimension; the synthetic distance is",
            "the weighted sum of squared differences. 'stays' is the share of 500 draws, with",
            "weights ± 50 %% and a tenth of the variables left out, in which a region is among",
            "the nearest. A strength is a score above three quarters of the peers, with its",
            "interval above their median where the edition has intervals.",
            "Csv has the peers; json has everything. --structure takes any table of regions",
            "and variables, with a NAME.structure.json beside it that names the dimensions.",
            "",
            "Examples:",
            "  rim peers SE33",
            "  rim peers SE33 --count 15 --other-countries --format csv"
        })
public final class PeersCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private final AskOptions ask = new AskOptions();
    @Mixin private final FormatOption format = new FormatOption();

    @Parameters(paramLabel = "REGION", description = "code or name, such as SE33")
    private String region = "";

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "10",
            description = "how many peers (default: 10)")
    private int count = 10;

    @Option(names = "--other-countries", description = "only regions of other countries")
    private boolean isAbroad;

    @Option(
            names = "--structure",
            paramLabel = "FILE",
            description = "structural table (default: the edition's own)")
    private @Nullable Path structure;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "year of the scores that are compared (default: the latest)")
    private @Nullable Integer year;

    public PeersCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Limits.check("--count", count);
        var choice =
                PeerChoice.nearest(count)
                        .from(isAbroad ? SameCountry.EXCLUDED : SameCountry.INCLUDED);
        try (var database = EditionDatabase.open(ask.edition())) {
            print(
                    new PeerReading(database)
                            .of(
                                    region,
                                    choice,
                                    Optional.ofNullable(structure),
                                    Optional.ofNullable(year)));
        }
        return 0;
    }

    private void print(PeerAnswer answer) throws IOException, SQLException {
        switch (format.format()) {
            case JSON -> console.print(Json.indented(answer));
            case CSV -> console.print(Format.CSV, PeerRows.of(answer).rows());
            case TABLE -> printText(answer);
        }
    }

    private void printText(PeerAnswer answer) throws IOException, SQLException {
        var peers = answer.peers();
        console.print(
                answer.region()
                        + ": the nearest in structure of "
                        + peers.candidates()
                        + " regions ["
                        + peers.structure()
                        + "]\n\n");
        console.print(Format.TABLE, PeerRows.of(answer).rows());
        if (peers.stability() != null) {
            console.print(
                    String.format(
                            Locale.ROOT,
                            "%nOn average %.0f %% of them stay when weights and variables are"
                                    + " varied.",
                            100 * peers.stability()));
        }
        if (!peers.near().isEmpty()) {
            console.print(" Next in line: " + nextInLine(answer) + ".");
        }
        console.print("\n");
        printVerdicts(answer);
    }

    private static String nextInLine(PeerAnswer answer) {
        return answer.peers().near().stream()
                .limit(5)
                .map(p ->
                        String.format(
                                Locale.ROOT,
                                "%s %s (%.0f %%)",
                                p.region(),
                                answer.name(p.region()),
                                100 * (p.stays() == null ? 0 : p.stays())))
                .collect(Collectors.joining(", "));
    }

    private void printVerdicts(PeerAnswer answer) throws IOException, SQLException {
        if (answer.among().isEmpty()) {
            console.say("Too few of the peers have scores to compare with.");
            return;
        }
        console.print("\nScores beside the peers' in " + answer.year() + "\n");
        var columns =
                List.of(
                        "verdict",
                        "node",
                        "title",
                        "score",
                        "low",
                        "high",
                        "median",
                        "gap",
                        "place",
                        "of",
                        "best",
                        "best_score");
        console.print(
                Format.TABLE,
                Rows.of(columns, answer.among().stream().map(PeersCommand::row).toList()));
    }

    private static List<@Nullable Object> row(PeerAnswer.Named named) {
        PeerComparison c = named.comparison();
        return Arrays.asList(
                c.verdict().name().toLowerCase(Locale.ROOT),
                c.node(),
                named.title(),
                c.score(),
                c.low(),
                c.high(),
                c.median(),
                c.gap(),
                c.place(),
                c.of(),
                c.best(),
                c.bestScore());
    }
}

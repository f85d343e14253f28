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
import rim.app.data.Scores;
import rim.app.print.Console;

/// Ranks regions by the composite index or by any node below it.
@Command(
        name = "rank",
        description = "Rank regions by the composite index, or by an indicator.",
        footer = {
            "",
            "Regions without a score come last, with the reason. Columns of csv and json:",
            "region, name, year, score, relative (100 is the reference), rank, group,",
            "country, coverage (share of the weights that had a value), missing, and where the",
            "methodology says what is uncertain: rank_best and rank_worst (interval of the rank),",
            "group_probability (how sure the group is).",
            "",
            "Examples:",
            "  rim rank --limit 20",
            "  rim rank --node business_rd --country SE,FI --format csv"
        })
public final class RankCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private final AskOptions ask = new AskOptions();
    @Mixin private final FormatOption format = new FormatOption();

    @Option(
            names = "--node",
            paramLabel = "CODE",
            description = "indicator or aggregate (default: the composite index)")
    private @Nullable String node;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "year of the scores (default: the latest)")
    private @Nullable Integer year;

    @Option(
            names = "--country",
            paramLabel = "CODE",
            split = ",",
            description = "only regions of these countries; ranks stay those among all")
    private List<String> countries = List.of();

    @Option(names = "--level", paramLabel = "0-3", description = "only regions of this NUTS level")
    private @Nullable Integer level;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "at most so many regions (default: all)")
    private @Nullable Integer limit;

    public RankCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Limits.check(limit);
        try (var database = EditionDatabase.open(ask.edition())) {
            var scores = new Scores(database);
            var ranking =
                    scores.ranking(
                            Optional.ofNullable(node),
                            Optional.ofNullable(year),
                            countries,
                            Optional.ofNullable(level));
            try (var rows = ranking.rows(format.format(), Optional.ofNullable(limit))) {
                if (console.print(format.format(), rows) == 0) {
                    console.say("No rows: " + ranking.whatExists());
                }
            }
        }
        return 0;
    }
}

package rim.app.explain;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
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

/// A score taken apart.
@Command(
        name = "explain",
        description = "A score as a sum of indicators, down to the cells of source files.",
        footer = {
            "",
            "NODE is an indicator or aggregate by code or title; 'index' is the composite",
            "index. Contributions add up exactly to the score, gaps and changes to their sum,",
            "whatever the means. A change tells apart what values, filling in and the outlier",
            "rule add. Csv has a row for each term; json has everything.",
            "",
            "Examples:",
            "  rim explain index SE33",
            "  rim explain index SE33 2018 --since 2015 --against FI1D"
        })
public final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private final AskOptions ask = new AskOptions();
    @Mixin private final FormatOption format = new FormatOption();

    @Parameters(index = "0", paramLabel = "NODE", description = "what is explained")
    private String node = "";

    @Parameters(index = "1", paramLabel = "REGION", description = "code or name, such as SE33")
    private String region = "";

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "YEAR",
            description = "year of the score (default: the latest)")
    private @Nullable Integer year;

    @Option(
            names = "--since",
            paramLabel = "YEAR",
            description = "explain the change since this year as well")
    private @Nullable Integer since;

    @Option(
            names = "--against",
            paramLabel = "REGION",
            split = ",",
            description = "explain the gap to these regions as well")
    private List<String> others = List.of();

    public ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        try (var database = EditionDatabase.open(ask.edition())) {
            var reading = new ExplanationReading(database);
            var asked =
                    new ExplanationReading.Asked(
                            node, region, Optional.ofNullable(year), since, others);
            var explanation = reading.of(asked);
            switch (format.format()) {
                case JSON -> console.print(Json.indented(explanation));
                case CSV -> console.print(Format.CSV, ExplanationRows.of(explanation).rows());
                case TABLE ->
                        console.print(
                                ExplanationPage.of(
                                        explanation,
                                        reading.region(region, explanation.node()).name(),
                                        console.terminal()));
            }
        }
        return 0;
    }
}

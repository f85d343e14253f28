package rim.app.compare;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import rim.app.data.NamedRegion;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.app.print.Json;
import rim.app.print.Rows;

/// Regions side by side.
@Command(
        name = "compare",
        description = "Regions side by side: index, indicators, ranks, gaps.",
        footer = {
            "",
            "A gap is the score minus that of the first region. Csv has a row for each node",
            "and region; where the gap comes from: 'rim explain'.",
            "",
            "Examples:",
            "  rim compare SE33 FI1D",
            "  rim compare SE33 FI1D NO07 --year 2015 --format csv"
        })
public final class CompareCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private final AskOptions ask = new AskOptions();
    @Mixin private final FormatOption format = new FormatOption();

    @Parameters(paramLabel = "REGION", arity = "2..*", description = "two or more, by code or name")
    private List<String> regions = List.of();

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "year of the scores (default: the latest)")
    private @Nullable Integer year;

    public CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        try (var database = EditionDatabase.open(ask.edition())) {
            print(new ComparisonReading(database).of(regions, Optional.ofNullable(year)));
        }
        return 0;
    }

    private void print(Comparison comparison) throws IOException, SQLException {
        switch (format.format()) {
            case JSON -> console.print(Json.indented(comparison));
            case CSV -> console.print(Format.CSV, ComparisonRows.of(comparison).rows());
            case TABLE -> printText(comparison);
        }
    }

    private void printText(Comparison comparison) throws IOException, SQLException {
        for (var region : comparison.regions()) {
            console.print(region + "\n");
        }
        console.print("\nScores, ranks and values in " + comparison.year() + "\n");
        var columns = new ArrayList<>(List.of("title"));
        for (var region : comparison.regions()) {
            columns.add(region.code());
            columns.add("rank");
            columns.add("value");
            if (!region.equals(comparison.regions().getFirst())) {
                columns.add("gap");
            }
        }
        columns.add("unit");
        console.print(Format.TABLE, Rows.of(columns, sideBySide(comparison)));
        comparison.ahead().forEach(each -> console.print(ahead(each) + "\n"));
        for (NamedRegion region : comparison.regions()) {
            sayMissing(comparison, region);
        }
    }

    private static String ahead(Comparison.Ahead each) {
        return String.format(
                Locale.ROOT,
                "%s is ahead of %s in %.0f %% of the draws.",
                each.region(),
                each.other(),
                100 * each.probability());
    }

    private static List<List<@Nullable Object>> sideBySide(Comparison comparison) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var node : comparison.nodes()) {
            var row = new ArrayList<@Nullable Object>();
            row.add(node.title());
            for (var s : node.standings()) {
                row.addAll(Arrays.<@Nullable Object>asList(s.score(), s.rank(), s.value()));
                if (!s.equals(node.standings().getFirst())) {
                    row.add(s.gap());
                }
            }
            row.add(node.unit());
            rows.add(row);
        }
        return rows;
    }

    private void sayMissing(Comparison comparison, NamedRegion region) {
        for (var node : comparison.nodes()) {
            for (var s : node.standings()) {
                if (s.region().equals(region.code()) && s.missing() != null) {
                    console.say(region.code() + ", " + node.title() + ": " + s.missing());
                }
            }
        }
    }
}

package rim.app.ask;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rim.app.data.EditionDatabase;
import rim.app.data.IndicatorValues;
import rim.app.data.YearRange;
import rim.app.print.Console;

/// Values of indicators by region and year.
@Command(
        name = "query",
        description = "Values of indicators by region and year, with flags and source cells.",
        footer = {
            "",
            "A missing value is an empty field, with its reason in the column missing.",
            "Columns of csv and json: indicator, region, year, value, flags, status",
            "(observed, derived, converted or missing), unit, missing, cells (the source",
            "cells as file#row:column), conversion and share (of values that came from",
            "regions of another NUTS version).",
            "",
            "Examples:",
            "  rim query --indicator business_rd --region SE33,FI1D --year 2015..2020",
            "  rim query --indicator epo_patents --region 'SE*' --year 2012 --format csv"
        })
public final class QueryCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private final AskOptions ask = new AskOptions();
    @Mixin private final FormatOption format = new FormatOption();

    @Option(
            names = "--indicator",
            paramLabel = "CODE",
            split = ",",
            description = "indicators by code or title (default: all)")
    private List<String> indicators = List.of();

    @Option(
            names = "--region",
            paramLabel = "CODE",
            split = ",",
            description = "regions by code or name; SE* stands for all codes that begin with SE")
    private List<String> regions = List.of();

    @Option(
            names = "--country",
            paramLabel = "CODE",
            split = ",",
            description = "all regions of these countries")
    private List<String> countries = List.of();

    @Option(
            names = "--year",
            paramLabel = "YEARS",
            split = ",",
            description = "2019, 2015..2020, 2015.. or ..2020 (default: all)")
    private List<YearRange> years = List.of();

    public QueryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        try (var database = EditionDatabase.open(ask.edition())) {
            var values = IndicatorValues.asked(database, indicators, regions, countries, years);
            try (var rows = values.rows(format.format())) {
                if (console.print(format.format(), rows) == 0) {
                    console.say("No rows match. " + values.whatExists());
                }
            }
        }
        return 0;
    }
}

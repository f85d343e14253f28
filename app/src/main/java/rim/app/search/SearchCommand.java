package rim.app.search;

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
import rim.app.data.Listing;
import rim.app.data.NamedRegions;
import rim.app.data.YearRange;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.index.search.Markers;
import rim.index.search.ReportSearch;
import rim.index.search.SearchAnswer;
import rim.index.search.SearchQuestion;
import rim.schemas.edition.Edition;
import rim.schemas.region.NutsVersion;

/// Full-text search of the edition's reports.
@Command(
        name = "search",
        description = "Search the thematic reports, in any of their languages.",
        footer = {
            "",
            "Understands \"an exact phrase\", +must, -not (after --) and begin*. A region stands",
            "also for the regions in it and around it. Columns of csv and json: report, title,",
            "page, label (the page as printed), score, snippet, language, year, themes, regions.",
            "",
            "Examples:",
            "  rim search smart specialisation --region SE33",
            "  rim search '\"triple helix\"' --language sv,en --year 2015.. --format json"
        })
public final class SearchCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private final AskOptions ask = new AskOptions();
    @Mixin private final FormatOption format = new FormatOption();

    @Parameters(arity = "1..*", paramLabel = "WORDS", description = "what to look for")
    private List<String> words = List.of();

    @Option(
            names = "--region",
            paramLabel = "CODE",
            split = ",",
            description = "reports about these regions, by code or name")
    private List<String> regions = List.of();

    @Option(
            names = "--theme",
            paramLabel = "CODE",
            split = ",",
            description = "reports on these themes")
    private List<String> themes = List.of();

    @Option(
            names = "--language",
            paramLabel = "CODE",
            split = ",",
            description = "reports in these languages, such as sv")
    private List<String> languages = List.of();

    @Option(
            names = "--year",
            paramLabel = "YEARS",
            description = "year of publication: 2019, 2015..2020, 2015.. or ..2020")
    private @Nullable YearRange years;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "at most so many hits (default: ${DEFAULT-VALUE})")
    private int limit = 10;

    public SearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        var edition = ask.edition();
        var question = question(edition);
        try (var search = ReportSearch.open(edition.searchIndex())) {
            boolean isText = format.format() == Format.TABLE;
            var answer = search.search(question, isText ? HitList.MARKERS : Markers.NONE);
            if (isText) {
                printText(answer);
            } else {
                printRows(answer);
            }
            if (answer.hits().isEmpty()) {
                console.say("No page fits. " + WhatReports.of(edition));
            }
        }
        return 0;
    }

    private SearchQuestion question(Edition edition) {
        return new ReportQuestion(
                        String.join(" ", words),
                        languages,
                        themes,
                        regions,
                        Optional.ofNullable(years))
                .meant(NamedRegions.of(NutsVersion.parse(edition.manifest().nuts())), limit);
    }

    private void printText(SearchAnswer answer) {
        console.print(new HitList(console.terminal()).text(answer));
        if (answer.total() > answer.hits().size()) {
            console.say(
                    answer.hits().size() + " of " + answer.total() + " pages; --limit shows more.");
        }
    }

    private void printRows(SearchAnswer answer) throws IOException, SQLException {
        var rows = answer.hits().stream().map(FoundPages::row).toList();
        console.print(format.format(), Listing.of(FoundPages.FIELDS, rows).rows());
    }
}

package rim.app.search;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rim.app.WrongUsage;
import rim.app.ask.AskOptions;
import rim.app.ask.FormatOption;
import rim.app.data.Listing;
import rim.app.data.NamedRegions;
import rim.app.data.YearRange;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.index.search.Citation;
import rim.index.search.Hit;
import rim.index.search.Markers;
import rim.index.search.PassageHit;
import rim.index.search.PassageLink;
import rim.index.search.ReportSearch;
import rim.index.search.SearchAnswer;
import rim.index.search.SearchQuestion;
import rim.index.search.SearchQuestion.Expansion;
import rim.index.search.SearchQuestion.Order;
import rim.index.theme.Vocabulary;
import rim.schemas.RimException;
import rim.schemas.edition.Edition;
import rim.schemas.region.NutsVersion;

/// Full-text search of the edition's reports.
@Command(
        name = "search",
        description = "Search the thematic reports, in any of their languages.",
        footer = {
            "",
            "Words are looked for by their stems and in compounds, in every language. Understood are",
            "\"exact phrases\", \"words nearby\"~5, +must, -not (after --), AND, OR, NOT, ( ), begin*,",
            "wom?n, inovation~ and title:word, region:SE3, theme:clusters, year:2012..2015, lang:sv.",
            "A region stands also for the regions in it, a theme for narrower ones.",
            "",
            "Columns of csv and json: report, title, page, label (the page as printed), score,",
            "snippet, language, year, themes, regions, passage, last_page, heading, link, passages",
            "(how many match), versions (reports with much the same text).",
            "",
            "Examples:",
            "  rim search smart specialisation --region SE33",
            "  rim search '\"triple helix\" OR universit*' --language sv,en --year 2015.. --format json",
            "  rim search clusters --facets",
            "  rim search clusters --limit 3 --cite apa"
        })
public final class SearchCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private final AskOptions ask = new AskOptions();
    @Mixin private final FormatOption format = new FormatOption();

    @Parameters(
            arity = "0..*",
            paramLabel = "WORDS",
            description = "what to look for; none gives all reports that fit the options")
    private List<String> words = List.of();

    @Option(
            names = "--region",
            paramLabel = "CODE",
            split = ",",
            description = "passages that name these regions or whose reports are about them")
    private List<String> regions = List.of();

    @Option(
            names = "--theme",
            paramLabel = "CODE",
            split = ",",
            description = "passages on these themes")
    private List<String> themes = List.of();

    @Option(
            names = "--language",
            paramLabel = "CODE",
            split = ",",
            description = "passages in these languages, such as sv")
    private List<String> languages = List.of();

    @Option(
            names = "--year",
            paramLabel = "YEARS",
            description = "year of publication: 2019, 2015..2020, 2015.. or ..2020")
    private @Nullable YearRange years;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            defaultValue = "relevance",
            description = "relevance or year, the latest first (default: ${DEFAULT-VALUE})")
    private Order order = Order.RELEVANCE;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "at most so many reports (default: ${DEFAULT-VALUE})")
    private int limit = 10;

    @Option(
            names = "--offset",
            paramLabel = "N",
            defaultValue = "0",
            description = "pass over so many reports first (default: ${DEFAULT-VALUE})")
    private int offset;

    @Option(names = "--own-words", description = "do not add terms of the vocabulary of themes")
    private boolean ownWords;

    @Option(
            names = "--facets",
            description = "how many reports there are by region, theme, year and language")
    private boolean facets;

    @Option(
            names = "--cite",
            paramLabel = "STYLE",
            description = "print citations: apa, bibtex or ris")
    private Citation.@Nullable Style cite;

    @Option(
            names = "--like",
            paramLabel = "LINK",
            description = "reports with passages like the one of a link")
    private @Nullable String like;

    @Option(names = "--open", paramLabel = "LINK", description = "print the passage of a link")
    private @Nullable String open;

    public SearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        requireSomething();
        var edition = ask.edition();
        try (var search = ReportSearch.open(edition.searchIndex(), edition.name().toString())) {
            if (open != null) {
                print(search, link(open));
                return 0;
            }
            boolean isText = format.format() == Format.TABLE;
            var markers = isText ? HitList.MARKERS : Markers.NONE;
            var question = question(edition);
            var answer =
                    like == null
                            ? search.search(isText ? question : question.showing(1), markers)
                            : search.similar(link(like), limit, markers);
            print(answer, search.vocabulary());
            answer.notes().forEach(console::say);
            if (answer.total() == 0) {
                console.say("No passage fits. " + WhatReports.of(edition));
            } else if (answer.hits().isEmpty()) {
                console.say(
                        "No more reports: "
                                + answer.total()
                                + " fit, and --offset passes over "
                                + offset
                                + ".");
            }
        }
        return 0;
    }

    private void requireSomething() {
        boolean filtered =
                !regions.isEmpty() || !themes.isEmpty() || !languages.isEmpty() || years != null;
        if (words.isEmpty() && !filtered && like == null && open == null) {
            throw new WrongUsage(
                    "Nothing to look for (expected words, or an option such as --region SE33)");
        }
    }

    private static PassageLink link(String text) {
        return PassageLink.parse(text)
                .orElseThrow(() ->
                        new WrongUsage(
                                "Not a link to a passage: '"
                                        + text
                                        + "' (expected one as in the column link, such as"
                                        + " 2026/reports/plan.pdf#page=3&passage=7)"));
    }

    private void print(ReportSearch search, PassageLink link) {
        var passage =
                search.passage(link)
                        .orElseThrow(() ->
                                new RimException(
                                        "No such passage in this edition: '"
                                                + link
                                                + "'. Name its edition with '--edition "
                                                + link.edition()
                                                + "'."));
        console.print(HitList.plainParagraphs(passage));
    }

    private void print(SearchAnswer answer, Vocabulary themes) throws IOException, SQLException {
        if (facets) {
            console.print(format.format(), FacetRows.of(answer.facets(), themes).rows());
        } else if (cite != null) {
            printCitations(answer.hits(), cite);
        } else if (format.format() == Format.TABLE) {
            printText(answer);
        } else {
            var rows = answer.hits().stream().map(FoundPages::row).toList();
            console.print(format.format(), Listing.of(FoundPages.FIELDS, rows).rows());
        }
    }

    private void printCitations(List<Hit> hits, Citation.Style style) {
        var citations = new ArrayList<String>();
        for (Hit hit : hits) {
            PassageHit best = hit.best();
            citations.add(Citation.of(hit, best).in(style));
        }
        console.print(String.join("\n\n", citations) + (citations.isEmpty() ? "" : "\n"));
    }

    private SearchQuestion question(Edition edition) {
        return new ReportQuestion(
                        String.join(" ", words),
                        languages,
                        themes,
                        regions,
                        Optional.ofNullable(years))
                .meant(NamedRegions.of(NutsVersion.parse(edition.manifest().nuts())), limit)
                .by(order)
                .from(offset)
                .with(ownWords ? Expansion.OFF : Expansion.ON);
    }

    private void printText(SearchAnswer answer) {
        console.print(new HitList(console.terminal(), offset).text(answer));
        if (!answer.added().isEmpty()) {
            console.say("Also looked for: " + String.join(", ", answer.added()));
        }
        if (!answer.didYouMean().isEmpty()) {
            console.say("Did you mean: " + answer.didYouMean());
        }
        int shown = answer.hits().size();
        if (answer.total() > shown && shown > 0) {
            console.say(
                    "Reports "
                            + (offset + 1)
                            + " to "
                            + (offset + shown)
                            + " of "
                            + answer.total()
                            + "; --limit and --offset show others.");
        }
    }
}

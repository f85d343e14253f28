package rim.app.serve.rest;

import java.sql.SQLException;
import java.util.List;
import rim.app.search.FacetRows;
import rim.app.search.FoundPages;
import rim.app.search.PassageCitation;
import rim.app.search.ReportPages;
import rim.app.search.ReportQuestion;
import rim.app.search.Suggestions;
import rim.app.serve.edition.AskedEdition;
import rim.index.search.Markers;
import rim.index.search.SearchQuestion;

/// Questions to the reports.
final class ReportOperations {
    private static final List<Parameter> ASKED =
            List.of(
                    Parameter.needed(
                            "q", "words, \"a phrase\", +must, -not or begin*", "innovation"),
                    Parameter.texts("region", "reports about these regions, by code or name"),
                    Parameter.texts("theme", "reports on these themes, by code"),
                    Parameter.texts("language", "reports in these languages, such as sv"),
                    Parameter.years("year", "year of publication, or a range", false));

    static final List<Operation> ALL = List.of(search(), facets(), suggest(), pages(), citation());

    private static Operation search() {
        return new Operation(
                "/search",
                "search",
                "Pages of the reports; in snippets, words that were asked for stand between"
                        + " U+E000 and U+E001",
                ASKED,
                new Operation.Shape.OfTable(FoundPages.FIELDS),
                true,
                (edition, given) ->
                        new Answer.Table(
                                edition.search().isEmpty()
                                        ? FoundPages.none()
                                        : FoundPages.listing(
                                                edition.search().get(),
                                                question(edition, given),
                                                FoundPages.MARKERS)));
    }

    private static SearchQuestion question(AskedEdition edition, Arguments given)
            throws SQLException {
        return new ReportQuestion(
                        given.needed("q"),
                        given.list("language"),
                        given.list("theme"),
                        given.list("region"),
                        given.yearRange("year"))
                .meant(edition.database().regions(), 1);
    }

    private static Operation pages() {
        return new Operation(
                "/pages",
                "pages",
                "The text of a report, page by page, as it was read",
                List.of(
                        Parameter.needed("report", "identifier of the report", "north"),
                        Parameter.integer("page", "only this page; all by default")),
                new Operation.Shape.OfTable(ReportPages.FIELDS),
                true,
                (edition, given) ->
                        new Answer.Table(
                                ReportPages.listing(
                                        edition.database(),
                                        given.needed("report"),
                                        given.integer("page", 1, 1_000_000))));
    }

    private static Operation facets() {
        return new Operation(
                "/facets",
                "facets",
                "How many of the reports found there are by region, theme, year and language",
                ASKED,
                new Operation.Shape.OfTable(FacetRows.FIELDS),
                true,
                (edition, given) -> {
                    var question = question(edition, given).showing(1);
                    var rows =
                            edition.search()
                                    .map(search ->
                                            FacetRows.of(
                                                    search.search(question, Markers.NONE).facets(),
                                                    search.vocabulary()))
                                    .orElseGet(FacetRows::none);
                    return new Answer.Table(rows);
                });
    }

    private static Operation suggest() {
        return new Operation(
                "/suggest",
                "suggest",
                "What somebody who is typing may mean: regions, indicators, words of the reports,"
                        + " and the words put right",
                List.of(Parameter.needed("q", "what was typed so far", "norr")),
                new Operation.Shape.OfTable(Suggestions.FIELDS),
                true,
                (edition, given) ->
                        new Answer.Table(
                                Suggestions.listing(
                                        edition.database(), edition.search(), given.needed("q"))));
    }

    private static Operation citation() {
        return new Operation(
                "/citation",
                "citation",
                "How a page of a report is cited, in each style",
                List.of(
                        Parameter.needed("report", "identifier of the report", "north"),
                        Parameter.integer("page", "number of the page; the first by default"),
                        Parameter.integer("passage", "number of the passage in the report")),
                new Operation.Shape.OfTable(PassageCitation.FIELDS),
                true,
                (edition, given) ->
                        new Answer.Table(
                                PassageCitation.listing(
                                        edition.database(),
                                        given.needed("report"),
                                        given.integer("page", 1, 1_000_000).orElse(1),
                                        given.integer("passage", 1, 10_000_000).orElse(1))));
    }

    private ReportOperations() {}
}

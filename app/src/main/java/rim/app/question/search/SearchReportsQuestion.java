package rim.app.question.search;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import rim.app.ask.Answer;
import rim.app.ask.AnswerShape;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Kind;
import rim.app.ask.Parameter;
import rim.app.ask.Part;
import rim.app.ask.Question;
import rim.app.ask.Subject;
import rim.app.ask.WrongUsage;
import rim.app.print.Console;
import rim.index.search.Citation;
import rim.index.search.PassageLink;
import rim.index.search.ReportSearch;
import rim.index.search.SearchAnswer;
import rim.index.search.SearchQuestion;
import rim.index.search.SearchQuestion.Expansion;
import rim.index.search.SearchQuestion.Order;

/// Full-text search of the reports.
public final class SearchReportsQuestion implements Question {
    private static final Parameter<Order> SORT =
            Parameter.usual(
                            "sort",
                            Kind.Choice.of(Order.class),
                            Order.RELEVANCE,
                            "what comes first")
                    .called("ORDER");
    private static final Parameter<Boolean> OWN_WORDS =
            Parameter.truth("own_words", "do not add terms of the vocabulary of themes");
    private static final Parameter<Optional<PassageLink>> LIKE =
            Parameter.optional(
                            "like",
                            new Kind.Worded<>(
                                    PassageLink::parse,
                                    "a link to a passage, such as"
                                            + " 2026/reports/plan.pdf#page=3&passage=7"),
                            "reports with passages like the one of a link, in place of words")
                    .called("LINK");
    private static final Parameter<Optional<Citation.Style>> CITE =
            Parameter.optional(
                            "cite",
                            Kind.Choice.of(Citation.Style.class),
                            "print citations in place of text")
                    .called("STYLE")
                    .onlyAtTheCommandLine();
    private static final Parameter<Optional<Integer>> LIMIT =
            Parameter.usual("limit", new Kind.Whole(1, SearchQuestion.MOST), 10, "most reports")
                    .called("N")
                    .as(Optional::of);

    private static final Description DESCRIPTION =
            Description.of(
                            "search",
                            "Search the thematic reports, in any of their languages.",
                            new AnswerShape.Table(FoundPages.FIELDS),
                            parameters())
                    .noting(
                            "Words are looked for by their stems and in compounds, in every language."
                                    + " Understood are \"exact phrases\", \"words nearby\"~5, +must,"
                                    + " -not (after --), AND, OR, NOT, ( ), begin*, wom?n, inovation~"
                                    + " and title:word, region:SE3, theme:clusters, year:2012..2015,"
                                    + " lang:sv. A region stands also for the regions in it, a theme"
                                    + " for narrower ones.",
                            "Over HTTP, words of snippets that were asked for stand between U+E000 and"
                                    + " U+E001.")
                    .trying(
                            "search smart specialisation --region SE33",
                            "search '\"triple helix\" OR universit*' --language sv,en --format json",
                            "search specialisation --limit 3 --cite apa")
                    .formerly(
                            new Description.Former("--facets", "facets", ""),
                            new Description.Former("--open", "passage", ""));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        var asked = ReportQuestion.of(given);
        if (given.the(LIKE).isEmpty()) {
            asked.check();
        } else if (!asked.words().isBlank()) {
            throw new WrongUsage(
                    "Passages are looked for by words or by what they are like (expected words or a"
                            + " link, not both).");
        }
        var reports = subject.search();
        if (reports.isEmpty()) {
            return Answer.Table.of(FoundPages.none(), () -> WhatReports.of(subject.database()));
        }
        var found = found(subject, given, asked, reports.get());
        var cite = given.the(CITE);
        return new Answer.Table(
                found,
                (console, part) -> {
                    var answer = found.forPeople(part.offset(), part.most());
                    if (cite.isPresent()) {
                        console.print(citations(answer, cite.get()));
                    } else {
                        print(answer, part, console);
                    }
                    return answer.hits().size();
                },
                (part, shown) -> remarks(subject, found, part));
    }

    private static List<Parameter<?>> parameters() {
        var all = new ArrayList<>(ReportQuestion.PARAMETERS);
        all.addAll(List.of(SORT, OWN_WORDS, LIKE, CITE, LIMIT));
        return all;
    }

    private static FoundPages found(
            Subject subject, Given given, ReportQuestion words, ReportSearch reports)
            throws SQLException {
        var question =
                words.meant(subject)
                        .by(given.the(SORT))
                        .with(given.the(OWN_WORDS) ? Expansion.OFF : Expansion.ON);
        var like = given.the(LIKE);
        return like.isPresent()
                ? new FoundPages(
                        (asked, markers) -> reports.similar(like.get(), asked, markers),
                        question,
                        subject.markers())
                : new FoundPages(reports::search, question, subject.markers());
    }

    private static String citations(SearchAnswer answer, Citation.Style style) {
        var all =
                answer.hits().stream()
                        .map(hit -> Citation.of(hit, hit.best()).in(style))
                        .collect(Collectors.joining("\n\n"));
        return all.isEmpty() ? all : all + "\n";
    }

    private static void print(SearchAnswer answer, Part part, Console console) {
        console.print(new HitList(console.terminal(), part.offset()).text(answer));
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
                            + (part.offset() + 1)
                            + " to "
                            + (part.offset() + shown)
                            + " of "
                            + answer.total()
                            + "; --limit and --offset show others.");
        }
    }

    private static List<String> remarks(Subject subject, FoundPages found, Part part)
            throws SQLException {
        var last = found.last();
        if (last.isEmpty()) {
            return List.of();
        }
        var remarks = new ArrayList<>(last.get().notes());
        subject.search()
                .flatMap(subject.isOfOperator() ? ReportSearch::note : ReportSearch::shortNote)
                .ifPresent(remarks::add);
        if (last.get().total() == 0) {
            remarks.add("No passage fits. " + WhatReports.of(subject.database()));
        } else if (last.get().hits().isEmpty()) {
            remarks.add(
                    "No more reports: "
                            + last.get().total()
                            + " fit, and the offset passes over "
                            + part.offset()
                            + ".");
        }
        return remarks;
    }
}

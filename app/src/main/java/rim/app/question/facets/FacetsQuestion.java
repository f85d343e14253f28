package rim.app.question.facets;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import rim.app.ask.Answer;
import rim.app.ask.AnswerShape;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Parameter;
import rim.app.ask.Question;
import rim.app.ask.Subject;
import rim.app.question.search.ReportQuestion;
import rim.index.search.Markers;

/// How the reports found are spread.
public final class FacetsQuestion implements Question {
    private static final List<Parameter<?>> PARAMETERS =
            ReportQuestion.PARAMETERS.stream()
                    .<Parameter<?>>map(each ->
                            each.equals(ReportQuestion.WORDS)
                                    ? each.taking(Parameter.Count.ONE_OR_NONE)
                                    : each)
                    .toList();

    private static final Description DESCRIPTION =
            Description.of(
                            "facets",
                            "How many reports there are by region, theme, year and language.",
                            new AnswerShape.Table(FacetRows.FIELDS),
                            PARAMETERS)
                    .noting(
                            "Words are understood as by 'rim search'. Where nothing is asked, all"
                                    + " reports of the edition are counted.")
                    .trying(
                            "facets",
                            "facets specialisation",
                            "facets smart specialisation --format csv");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        var question = ReportQuestion.of(given).meant(subject).showing(1);
        var rows =
                subject.search()
                        .map(search ->
                                FacetRows.of(
                                        search.search(question, Markers.NONE), search.vocabulary()))
                        .orElseGet(FacetRows::none);
        return Answer.Table.of(rows, () -> "No report fits.");
    }
}

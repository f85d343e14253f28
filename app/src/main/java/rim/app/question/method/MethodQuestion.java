package rim.app.question.method;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import rim.app.ask.Answer;
import rim.app.ask.AnswerShape;
import rim.app.ask.CommonParameters;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Question;
import rim.app.ask.Subject;

/// How the scores of an edition were made.
public final class MethodQuestion implements Question {
    private static final List<String> FOR_PEOPLE =
            List.of(
                    "node",
                    "parent",
                    "weight",
                    "gaps",
                    "outliers",
                    "transformation",
                    "normalisation",
                    "weighting",
                    "aggregation");
    private static final Description DESCRIPTION =
            Description.of(
                            "method",
                            "How the scores were made, step by step for each node.",
                            AnswerShape.Document.of(Method.class, MethodRows.FIELDS),
                            List.of(CommonParameters.LANGUAGE))
                    .noting(
                            "The record has reference, groups and what is varied to see how sure scores"
                                    + " are as well.")
                    .trying("method", "method --format json");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        var method = new MethodAnswering(CommonParameters.database(subject, given)).method();
        var rows = MethodRows.of(method);
        return new Answer.Document(method, rows, Answer.Page.of(rows.only(FOR_PEOPLE)));
    }
}

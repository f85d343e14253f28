package rim.app.question.findings;

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

/// What stands out in an edition.
public final class FindingsQuestion implements Question {
    private static final Description DESCRIPTION =
            Description.of(
                            "findings",
                            "What stands out: who rose, the closest race, what most regions lack.",
                            new AnswerShape.Table(Findings.FIELDS),
                            List.of(CommonParameters.LANGUAGE))
                    .noting(
                            "Of the latest year that has an index. Each finding is made from figures"
                                    + " of the edition by a rule, and names the question that has"
                                    + " them all. One whose figures an edition lacks is left out.")
                    .trying("findings", "findings --format json");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        return Answer.Table.of(
                Findings.of(CommonParameters.database(subject, given)),
                () -> "Nothing stands out: the edition has no index of two regions.");
    }
}

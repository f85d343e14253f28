package rim.app.question.editions;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import rim.app.ask.Answer;
import rim.app.ask.AnswerShape;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Question;
import rim.app.ask.Subject;

/// The published editions.
public final class EditionsQuestion implements Question {

    private static final Description DESCRIPTION =
            Description.of(
                            "editions",
                            "List published editions and what they were made from.",
                            new AnswerShape.Table(Editions.FIELDS),
                            List.of())
                    .ofAllEditions()
                    .trying("editions --format json");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        var home = subject.home();
        return Answer.Table.of(
                new Editions(home).listing(),
                () ->
                        (subject.isOfOperator()
                                        ? "No edition in " + home.folder()
                                        : "No edition is published here")
                                + ". Run 'rim demo' or 'rim update' first, or name another data"
                                + " home with --data.");
    }
}

package rim.app.question.changes;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import rim.app.ask.Answer;
import rim.app.ask.AnswerShape;
import rim.app.ask.CommonParameters;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Kind;
import rim.app.ask.Parameter;
import rim.app.ask.Question;
import rim.app.ask.Subject;

/// How scores changed between two years.
public final class ChangesQuestion implements Question {
    private static final Parameter<Optional<Integer>> FROM =
            Parameter.optional("from", Kind.year(), "the earlier year")
                    .called("YEAR")
                    .unless("the first");
    private static final Parameter<Optional<Integer>> TO =
            Parameter.optional("to", Kind.year(), "the later year")
                    .called("YEAR")
                    .unless("the latest");
    private static final Description DESCRIPTION =
            Description.of(
                            "changes",
                            "How scores changed between two years, and whether by more than chance.",
                            new AnswerShape.Table(ScoreChanges.FIELDS),
                            List.of(CommonParameters.NODE, FROM, TO))
                    .noting(
                            "The greatest rise comes first. Whether a change is more than chance is"
                                    + " told where the methodology says what is uncertain.")
                    .trying("changes", "changes --from 2018 --to 2019 --format csv");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        return Answer.Table.of(
                ScoreChanges.listing(
                        subject.database(),
                        given.the(CommonParameters.NODE),
                        given.the(FROM),
                        given.the(TO)),
                () -> "No region has a score in both years.");
    }
}

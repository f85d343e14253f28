package rim.app.question.structure;

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

/// What regions are like outside the index.
public final class StructureQuestion implements Question {

    private static final Description DESCRIPTION =
            Description.of(
                            "structure",
                            "What regions are like outside the index: structural variables.",
                            new AnswerShape.Table(StructureValues.FIELDS),
                            List.of(CommonParameters.LANGUAGE))
                    .trying("structure --format csv");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        return Answer.Table.of(
                StructureValues.listing(CommonParameters.database(subject, given)),
                () -> "Edition " + subject.edition().name() + " has no structural variables.");
    }
}

package rim.app.question.suggest;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import rim.app.ask.Answer;
import rim.app.ask.AnswerShape;
import rim.app.ask.CommonParameters;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Kind;
import rim.app.ask.Parameter;
import rim.app.ask.Question;
import rim.app.ask.Subject;

/// What somebody who is typing may mean.
public final class SuggestQuestion implements Question {
    private static final Parameter<String> TYPED =
            Parameter.needed("q", new Kind.Text(), "what was typed so far", "norr")
                    .called("WORDS")
                    .in(Parameter.Place.WORDS);
    private static final Description DESCRIPTION =
            Description.of(
                            "suggest",
                            "What somebody who is typing may mean: regions, indicators, words.",
                            new AnswerShape.Table(Suggestions.FIELDS),
                            List.of(TYPED, CommonParameters.LANGUAGE))
                    .trying("suggest norr");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        return Answer.Table.of(
                Suggestions.listing(
                        CommonParameters.database(subject, given),
                        subject.search(),
                        given.the(TYPED)),
                () -> "Nothing begins like this.");
    }
}

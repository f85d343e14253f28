package rim.app.question.indicators;

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
import rim.app.data.KnownIndicators;

/// The indicators of an edition.
public final class IndicatorsQuestion implements Question {

    private static final Description DESCRIPTION =
            Description.of(
                            "indicators",
                            "List indicators: unit, regions and years with values, source.",
                            new AnswerShape.Table(KnownIndicators.FIELDS),
                            List.of(CommonParameters.LANGUAGE))
                    .trying("indicators --format csv", "indicators --language sv");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        var listing = new KnownIndicators(CommonParameters.database(subject, given)).listing();
        return Answer.Table.of(
                listing,
                listing.only(KnownIndicators.FOR_PEOPLE),
                () -> "Edition " + subject.edition().name() + " has no indicators.");
    }
}

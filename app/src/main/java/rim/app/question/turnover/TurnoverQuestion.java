package rim.app.question.turnover;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import rim.app.ask.Answer;
import rim.app.ask.CommonParameters;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Question;
import rim.app.ask.Subject;
import rim.app.question.specialisation.ActivityParameters;
import rim.app.question.specialisation.AskedActivities;
import rim.schemas.table.TurnoverTable;

/// Which activities came to a region, and which went.
public final class TurnoverQuestion implements Question {
    private static final AskedActivities TABLE =
            new AskedActivities(
                    TurnoverTable.TABLE,
                    TurnoverTable.ACTIVITY,
                    TurnoverTable.TO_YEAR,
                    Optional.of(TurnoverTable.REGION),
                    "happened DESC, event, relatedness_density DESC NULLS LAST, activity");
    private static final Description DESCRIPTION =
            Description.of(
                            "turnover",
                            "Which activities came to a region within five years, and which went.",
                            TABLE.shape(),
                            List.of(
                                    CommonParameters.REGION,
                                    ActivityParameters.YEAR.meaning("last of the five years"),
                                    ActivityParameters.DATASET,
                                    ActivityParameters.LANGUAGE))
                    .noting(
                            "An activity came when its location quotient rose to 1 or more, and went"
                                    + " when it fell below. What came or went stands first, then what"
                                    + " could have.")
                    .trying("turnover SE33", "turnover 'Övre Norrland' --format csv");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        var region = ActivityParameters.region(subject, given, TurnoverTable.TABLE.name());
        return TABLE.answer(subject, given, region, given.the(ActivityParameters.YEAR));
    }
}

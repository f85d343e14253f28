package rim.app.question.shiftshare;

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
import rim.schemas.table.ShiftShareTable;

/// Why the activities of a region grew or shrank.
public final class ShiftShareQuestion implements Question {
    private static final AskedActivities TABLE =
            new AskedActivities(
                    ShiftShareTable.TABLE,
                    ShiftShareTable.ACTIVITY,
                    ShiftShareTable.TO_YEAR,
                    Optional.of(ShiftShareTable.REGION),
                    "regional DESC, activity");
    private static final Description DESCRIPTION =
            Description.of(
                            "shiftshare",
                            "Why the activities of a region grew or shrank, by shift-share.",
                            TABLE.shape(),
                            List.of(
                                    CommonParameters.REGION,
                                    ActivityParameters.YEAR.meaning("year after the change"),
                                    ActivityParameters.DATASET,
                                    ActivityParameters.LANGUAGE))
                    .noting(
                            "The three parts of a change add up to it: what all activities of all"
                                    + " regions did, what the same activity did elsewhere, and the"
                                    + " rest, which is of the region. Activities come first of which"
                                    + " that rest is greatest. A part is arithmetic, no cause: in a"
                                    + " small activity one workplace more is a great part.")
                    .trying("shiftshare SE33", "shiftshare 'Övre Norrland' --format csv");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        var region = ActivityParameters.region(subject, given, ShiftShareTable.TABLE.name());
        return TABLE.answer(subject, given, region, given.the(ActivityParameters.YEAR));
    }
}

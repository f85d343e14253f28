package rim.app.question.complexity;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import rim.app.ask.Answer;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Question;
import rim.app.ask.Subject;
import rim.app.question.specialisation.ActivityParameters;
import rim.app.question.specialisation.AskedActivities;
import rim.schemas.table.MeasuredActivityTable;

/// How common activities are, and how complex.
public final class ComplexityQuestion implements Question {
    private static final AskedActivities TABLE =
            new AskedActivities(
                    MeasuredActivityTable.TABLE,
                    MeasuredActivityTable.ACTIVITY,
                    MeasuredActivityTable.YEAR,
                    Optional.empty(),
                    "complexity DESC NULLS LAST, activity");
    private static final Description DESCRIPTION =
            Description.of(
                            "complexity",
                            "How common activities are, and how complex.",
                            TABLE.shape(),
                            List.of(
                                    ActivityParameters.YEAR,
                                    ActivityParameters.DATASET,
                                    ActivityParameters.LANGUAGE))
                    .noting(
                            "The most complex come first: those of few regions, which are specialised"
                                    + " in much that is rare. What a region's own activities come to"
                                    + " is the question 'portfolio'.")
                    .trying("complexity", "complexity --language sv --format csv");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        return TABLE.answer(subject, given, "", given.the(ActivityParameters.YEAR));
    }
}

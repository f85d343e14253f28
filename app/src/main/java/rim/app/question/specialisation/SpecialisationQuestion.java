package rim.app.question.specialisation;

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

/// What a region is specialised in, and what is near.
public final class SpecialisationQuestion implements Question {
    private static final Description DESCRIPTION =
            Description.of(
                            "specialisation",
                            "What a region is specialised in, and which activities are near.",
                            new AnswerShape.Table(RegionActivities.FIELDS),
                            List.of(
                                    CommonParameters.REGION,
                                    ActivityParameters.YEAR,
                                    ActivityParameters.DATASET,
                                    ActivityParameters.LANGUAGE))
                    .noting(
                            "Its own activities come first, the surest first; then those that it has"
                                    + " not, the likeliest first. Probabilities are of the newest year"
                                    + " only, that the location quotient is 1 or more five years later.",
                            "'observed_rate' is how often what was foretold with about that probability"
                                    + " came, in countries that the model had not seen. How well it"
                                    + " foretells at all is the question 'skill'.")
                    .trying("specialisation SE33", "specialisation 'Övre Norrland' --format csv");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        var region = ActivityParameters.region(subject, given, "specialisation");
        return Answer.Table.of(
                RegionActivities.listing(
                        subject.database(),
                        region,
                        given.the(ActivityParameters.YEAR),
                        given.the(ActivityParameters.DATASET),
                        given.the(ActivityParameters.LANGUAGE)),
                () -> ActivityParameters.nothing(subject, region));
    }
}

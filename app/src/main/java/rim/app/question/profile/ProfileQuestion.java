package rim.app.question.profile;

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

/// One region on one page.
public final class ProfileQuestion implements Question {
    private static final Description DESCRIPTION =
            Description.of(
                            "profile",
                            "One region on a page: rank, strengths, years, reports.",
                            AnswerShape.Document.of(Profile.class, ProfileRows.FIELDS),
                            List.of(
                                    CommonParameters.REGION,
                                    CommonParameters.YEAR,
                                    CommonParameters.LANGUAGE))
                    .noting(
                            "Csv has the indicators only, one in each row; json has everything; html is"
                                    + " the page's sheet of the region as one file that prints on two"
                                    + " pages, offline.")
                    .trying(
                            "profile SE33",
                            "profile 'Övre Norrland' --format json",
                            "profile SE33 --format html --language sv > SE33.html");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        var profile =
                new ProfileAnswering(CommonParameters.database(subject, given))
                        .of(given.the(CommonParameters.REGION), given.the(CommonParameters.YEAR));
        return new Answer.Document(
                profile,
                ProfileRows.of(profile),
                (console, part) -> {
                    console.print(ProfilePage.of(profile, console.terminal()));
                    return 0;
                });
    }
}

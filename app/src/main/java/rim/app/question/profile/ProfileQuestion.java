package rim.app.question.profile;

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

/// One region on one page.
public final class ProfileQuestion implements Question {
    /// Languages that the sheet of a region can be in.
    public enum Language {
        EN,
        SV
    }

    /// In which language the sheet is, where one is printed.
    public static final Parameter<Language> LANGUAGE =
            Parameter.usual(
                            "language",
                            Kind.Choice.of(Language.class),
                            Language.EN,
                            "language of the sheet, with --format html")
                    .called("CODE")
                    .onlyAtTheCommandLine();

    private static final Description DESCRIPTION =
            Description.of(
                            "profile",
                            "One region on a page: rank, strengths, years, reports.",
                            AnswerShape.Document.of(Profile.class, ProfileRows.FIELDS),
                            List.of(CommonParameters.REGION, CommonParameters.YEAR, LANGUAGE))
                    .noting(
                            "Csv has the indicators only, one in each row; json has everything; html is"
                                    + " the page's sheet of the region as one file that prints on one"
                                    + " page, offline.")
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
                new ProfileAnswering(subject.database())
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

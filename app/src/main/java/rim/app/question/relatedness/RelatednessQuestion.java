package rim.app.question.relatedness;

import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import rim.app.ask.Answer;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Kind;
import rim.app.ask.Parameter;
import rim.app.ask.Question;
import rim.app.ask.Subject;
import rim.app.data.NamedCodes;
import rim.app.question.specialisation.ActivityParameters;
import rim.app.question.specialisation.AskedActivities;
import rim.schemas.table.RelatednessTable;

/// Which activities are related to one.
public final class RelatednessQuestion implements Question {
    private static final Parameter<String> ACTIVITY =
            Parameter.needed("activity", new Kind.Text(), "activity by code or name", "J")
                    .in(Parameter.Place.PATH);
    private static final AskedActivities TABLE =
            new AskedActivities(
                    RelatednessTable.TABLE,
                    RelatednessTable.OTHER,
                    RelatednessTable.YEAR,
                    Optional.of(RelatednessTable.ACTIVITY),
                    "probability DESC NULLS LAST, other");
    private static final Description DESCRIPTION =
            Description.of(
                            "relatedness",
                            "Which activities are related to one, in the newest year.",
                            TABLE.shape(),
                            List.of(
                                    ACTIVITY,
                                    ActivityParameters.DATASET,
                                    ActivityParameters.LANGUAGE))
                    .noting(
                            "Two activities are related when more regions are specialised in both than"
                                    + " chance would give; the most related come first, by"
                                    + " 'probability', which is more than 1 where they meet more"
                                    + " often than by chance.")
                    .trying("relatedness J", "relatedness agriculture --format csv");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        return TABLE.answer(subject, given, activity(subject, given), Optional.empty());
    }

    /// The code of the activity that was typed, by code or by its name.
    private static String activity(Subject subject, Given given) throws SQLException {
        var typed = given.the(ACTIVITY);
        var language = given.the(ActivityParameters.LANGUAGE);
        var titles = new LinkedHashMap<String, String>();
        var documents = subject.database().documents();
        for (var code :
                subject.database()
                        .list(
                                "SELECT DISTINCT dataset, activity FROM relatedness ORDER BY ALL",
                                List.of(),
                                cells -> List.of(cells.text("dataset"), cells.text("activity")))) {
            titles.merge(
                    code.getLast(),
                    documents.activityName(code.getFirst(), code.getLast(), language).orElse(""),
                    (one, other) -> one.isEmpty() ? other : one);
        }
        return titles.isEmpty()
                ? typed
                : new NamedCodes("activity", titles, "'rim complexity' lists them.").meant(typed);
    }
}

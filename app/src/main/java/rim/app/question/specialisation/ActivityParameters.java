package rim.app.question.specialisation;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import rim.app.ask.CommonParameters;
import rim.app.ask.Given;
import rim.app.ask.Kind;
import rim.app.ask.Parameter;
import rim.app.ask.Subject;

/// What questions about the activities of a region ask for, said alike.
public final class ActivityParameters {
    public static final Parameter<Optional<Integer>> YEAR =
            Parameter.optional("year", Kind.year(), "year of the values")
                    .unless("the newest of each dataset");

    /// In which language activities have names.
    public static final Parameter<String> LANGUAGE =
            CommonParameters.LANGUAGE.meaning("language of names, en or sv");

    public static final Parameter<Optional<String>> DATASET =
            Parameter.optional("dataset", new Kind.Text(), "dataset that counts by activity")
                    .called("CODE")
                    .unless("all");

    /// The code of the region that was typed, best one of those that a table has.
    public static String region(Subject subject, Given given, String table) throws SQLException {
        var database = subject.database();
        var measured =
                database.list(
                        "SELECT DISTINCT region FROM " + table + " ORDER BY region",
                        List.of(),
                        cells -> cells.text("region"));
        return database.regions().meant(given.the(CommonParameters.REGION), measured).code();
    }

    /// What is said where there is nothing in what was asked.
    ///
    /// @param of code of what was asked for, empty where all was
    public static String nothing(Subject subject, String of) {
        return "Edition "
                + subject.edition().name()
                + " has no activities"
                + (of.isEmpty() ? "" : " of " + of)
                + " in that year and dataset; a dataset's 'activities' says that it counts by"
                + " activity.";
    }

    private ActivityParameters() {}
}

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

    /// What is said where a region has nothing in what was asked.
    public static String nothing(Subject subject, String region) {
        return "Edition "
                + subject.edition().name()
                + " has no activities of "
                + region
                + " in that year and dataset; a dataset's 'activities' says that it counts by"
                + " activity.";
    }

    private ActivityParameters() {}
}

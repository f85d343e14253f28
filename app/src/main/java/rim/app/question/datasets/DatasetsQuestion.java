package rim.app.question.datasets;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import rim.app.ask.Answer;
import rim.app.ask.AnswerShape;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Kind;
import rim.app.ask.Parameter;
import rim.app.ask.Question;
import rim.app.ask.Subject;

/// The datasets of an edition.
public final class DatasetsQuestion implements Question {
    private static final List<String> FOR_PEOPLE =
            List.of(
                    "dataset",
                    "publisher",
                    "code",
                    "regions",
                    "first_year",
                    "last_year",
                    "read",
                    "missing",
                    "quarantined",
                    "path");
    private static final Parameter<Boolean> KNOWN =
            Parameter.usual(
                    "known",
                    new Kind.Truth(),
                    false,
                    "the tables that the program knows instead: alive, ended or gone, NUTS levels,"
                            + " years, what of that was seen, and by whom");
    private static final Description DESCRIPTION =
            Description.of(
                            "datasets",
                            "List datasets: publisher, years, cells read and refused, file.",
                            new AnswerShape.Table(Datasets.FIELDS),
                            List.of(KNOWN))
                    .noting(
                            "What of a known table was not seen (table, order, selection, years,"
                                    + " service) is unconfirmed.")
                    .trying("datasets --format json", "datasets --known");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        if (given.the(KNOWN)) {
            return Answer.Table.of(KnownTables.listing(), () -> "No table is known.");
        }
        var listing = new Datasets(subject.database()).listing();
        return Answer.Table.of(
                listing,
                listing.only(FOR_PEOPLE),
                () -> "Edition " + subject.edition().name() + " was made from no dataset.");
    }
}

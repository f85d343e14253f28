package rim.app.question.pages;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import rim.app.ask.Answer;
import rim.app.ask.AnswerShape;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Kind;
import rim.app.ask.Parameter;
import rim.app.ask.Question;
import rim.app.ask.Subject;

/// The text of a report.
public final class PagesQuestion implements Question {
    private static final Parameter<String> REPORT =
            Parameter.needed("report", new Kind.Text(), "identifier of the report", "north")
                    .in(Parameter.Place.WORD);
    private static final Parameter<Optional<Integer>> PAGE =
            Parameter.optional("page", new Kind.Whole(1, 1_000_000), "only this page")
                    .called("N")
                    .unless("all");
    private static final Description DESCRIPTION =
            Description.of(
                            "pages",
                            "The text of a report, page by page, as it was read.",
                            new AnswerShape.Table(ReportPages.FIELDS),
                            List.of(REPORT, PAGE))
                    .noting("Identifiers of reports stand in what 'rim search' finds.")
                    .trying("pages north --page 1 --format json");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        return Answer.Table.of(
                ReportPages.listing(subject.database(), given.the(REPORT), given.the(PAGE)),
                () -> "The report has no pages.");
    }
}

package rim.app.question.citation;

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

/// How a page of a report is cited.
public final class CitationQuestion implements Question {
    private static final Parameter<String> REPORT =
            Parameter.needed("report", new Kind.Text(), "identifier of the report", "north")
                    .in(Parameter.Place.WORD);
    private static final Parameter<Integer> PAGE =
            Parameter.usual("page", new Kind.Whole(1, 1_000_000), 1, "number of the page")
                    .called("N");
    private static final Parameter<Integer> PASSAGE =
            Parameter.usual(
                            "passage",
                            new Kind.Whole(1, 10_000_000),
                            1,
                            "number of the passage in the report")
                    .called("N");
    private static final Description DESCRIPTION =
            Description.of(
                            "citation",
                            "How a page of a report is cited, in each style.",
                            new AnswerShape.Table(PassageCitation.FIELDS),
                            List.of(REPORT, PAGE, PASSAGE))
                    .trying("citation north --page 1 --format json");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        return Answer.Table.of(
                PassageCitation.listing(
                        subject.database(), given.the(REPORT), given.the(PAGE), given.the(PASSAGE)),
                () -> "No citation.");
    }
}

package rim.app.question.compare;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import rim.app.ask.Answer;
import rim.app.ask.AnswerShape;
import rim.app.ask.CommonParameters;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Parameter;
import rim.app.ask.Question;
import rim.app.ask.Subject;
import rim.app.data.TypedNames;

/// Regions side by side.
public final class CompareQuestion implements Question {
    private static final Parameter<TypedNames> REGION =
            Parameter.names("region", "two or more regions, by code or name")
                    .in(Parameter.Place.WORD)
                    .taking(Parameter.Count.TWO_OR_MORE)
                    .like("SE33,FI1D");
    private static final Description DESCRIPTION =
            Description.of(
                            "compare",
                            "Regions side by side: index, indicators, ranks, gaps.",
                            AnswerShape.Document.of(Comparison.class, ComparisonRows.FIELDS),
                            List.of(REGION, CommonParameters.YEAR, CommonParameters.LANGUAGE))
                    .noting(
                            "A gap is the score minus that of the first region; where it comes from:"
                                    + " 'rim explain'. Csv has a row for each node and region.")
                    .trying("compare SE33 FI1D", "compare SE33 FI1D SE32 --format csv");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        var database = CommonParameters.database(subject, given);
        var comparison =
                new ComparisonAnswering(database)
                        .of(
                                database.regions().apart(given.the(REGION)),
                                given.the(CommonParameters.YEAR));
        return new Answer.Document(
                comparison,
                ComparisonRows.of(comparison),
                (console, part) -> {
                    new ComparisonPage(console, comparison).print();
                    return 0;
                });
    }
}

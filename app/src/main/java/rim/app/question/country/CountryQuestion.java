package rim.app.question.country;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import rim.app.ask.Answer;
import rim.app.ask.AnswerShape;
import rim.app.ask.CommonParameters;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Kind;
import rim.app.ask.Parameter;
import rim.app.ask.Question;
import rim.app.ask.Subject;
import rim.app.question.neighbours.NeighboursQuestion;

/// A country at a glance.
public final class CountryQuestion implements Question {
    private static final Parameter<String> COUNTRY =
            Parameter.needed("country", new Kind.Text(), "country by code or name", "SE")
                    .in(Parameter.Place.PATH);
    private static final Parameter<Optional<Integer>> FROM =
            Parameter.optional("from", Kind.year(), "the earlier year")
                    .called("YEAR")
                    .unless("the first");
    private static final Parameter<CountryRows.Listed> LIST =
            Parameter.usual(
                    "list",
                    Kind.Choice.of(CountryRows.Listed.class),
                    CountryRows.Listed.REGIONS,
                    "what tables such as csv have");
    private static final Description DESCRIPTION =
            Description.of(
                            "country",
                            "A country at a glance: its regions side by side, and whether they come closer.",
                            new AnswerShape.Document(CountryStanding.class, CountryRows.FIELDS),
                            List.of(
                                    COUNTRY,
                                    CommonParameters.NODE,
                                    CommonParameters.YEAR,
                                    FROM,
                                    NeighboursQuestion.BOUNDARIES,
                                    LIST))
                    .noting(
                            "Regions came closer in two senses (Barro and Sala-i-Martin 1992): their"
                                    + " spread fell (the ratio of standard deviations is below 1), and"
                                    + " those behind gained more (the slope of changes on earlier"
                                    + " scores is below 0). Each has a 90 percent interval, and stands"
                                    + " beside that of all regions of the benchmark. The slope alone"
                                    + " proves nothing, since what varies by chance falls back to the"
                                    + " mean. Fewer than three regions tell nothing.",
                            "Where the outlines of regions are known, Moran's I says whether those of"
                                    + " the country are like the others of it that they touch, beside"
                                    + " the same of all regions: 'rim neighbours' has more of it.")
                    .trying("country SE", "country Sweden --list convergence --format csv");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        var country =
                CountryAnswering.of(
                        subject.database(),
                        NeighboursQuestion.contiguity(subject, given),
                        given.the(COUNTRY),
                        given.the(CommonParameters.NODE),
                        given.the(FROM),
                        given.the(CommonParameters.YEAR));
        return new Answer.Document(
                country,
                CountryRows.of(given.the(LIST), country),
                (console, part) -> {
                    CountryPage.print(console, country);
                    return 0;
                });
    }
}

package rim.app.question.query;

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
import rim.app.data.TypedNames;
import rim.app.data.YearRange;

/// Values of indicators by region and year.
public final class QueryQuestion implements Question {
    private static final Parameter<TypedNames> INDICATOR =
            Parameter.names("indicator", "indicators by code or title")
                    .called("CODE")
                    .unless("all");
    private static final Parameter<TypedNames> REGION =
            Parameter.names(
                            "region",
                            "regions by code or name; SE* stands for all codes that begin with SE")
                    .called("CODE")
                    .unless("all");
    private static final Parameter<TypedNames> COUNTRY =
            CommonParameters.COUNTRY.meaning("all regions of these countries as well, by code");
    private static final Parameter<List<YearRange>> YEAR =
            Parameter.several("year", new Kind.Years(), "years of the values")
                    .called("YEARS")
                    .unless("all");
    private static final Description DESCRIPTION =
            Description.of(
                            "query",
                            "Values of indicators by region and year, with flags and source cells.",
                            new AnswerShape.Table(
                                    IndicatorValues.FIELDS, IndicatorValues.FOR_PEOPLE),
                            List.of(INDICATOR, REGION, COUNTRY, YEAR))
                    .noting(
                            "A missing value is an empty field, with its reason in the column missing."
                                    + " Cells stand as file#row:column.")
                    .trying(
                            "query --indicator business_rd --region SE33,FI1D --year 2015..2020",
                            "query --indicator epo_patents --region 'SE*' --year 2012 --format csv");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        var database = subject.database();
        var values =
                IndicatorValues.asked(
                        database,
                        given.the(INDICATOR),
                        given.the(REGION),
                        given.the(COUNTRY),
                        given.the(YEAR));
        return Answer.Table.of(
                values.listing(),
                values.forPeople(),
                () -> "No rows match. " + values.whatExists());
    }
}

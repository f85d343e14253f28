package rim.app.question.rank;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import rim.app.ask.Answer;
import rim.app.ask.AnswerShape;
import rim.app.ask.CommonParameters;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Question;
import rim.app.ask.Subject;

/// Regions in the order of their scores.
public final class RankQuestion implements Question {

    private static final Description DESCRIPTION =
            Description.of(
                            "rank",
                            "Rank regions by the composite index, or by an indicator.",
                            new AnswerShape.Table(RankedRegions.FIELDS, RankedRegions.FOR_PEOPLE),
                            List.of(
                                    CommonParameters.NODE,
                                    CommonParameters.YEAR,
                                    CommonParameters.COUNTRY,
                                    CommonParameters.LEVEL))
                    .noting(
                            "Regions without a score come last, with the reason. Ranks stay those among"
                                    + " all regions, whichever are shown. Intervals and"
                                    + " probabilities are there where the methodology says what is"
                                    + " uncertain.")
                    .trying(
                            "rank --limit 20",
                            "rank --node business_rd --country SE,FI --format csv");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        var ranked =
                RankedRegions.asked(
                        subject.database(),
                        given.the(CommonParameters.NODE),
                        given.the(CommonParameters.YEAR),
                        given.the(CommonParameters.COUNTRY),
                        given.the(CommonParameters.LEVEL));
        return Answer.Table.of(
                ranked.listing(), ranked.forPeople(), () -> "No rows: " + ranked.whatExists());
    }
}

package rim.app.question.profile;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.app.data.ScoreFields;
import rim.app.question.published.PublishedStanding;

/// The indicators of a profile, one in each row.
final class ProfileRows {
    public static final List<Field> FIELDS =
            List.of(
                    Field.text("region", "code of the region").key(),
                    Field.integer("year", "year of the scores").key(),
                    Field.text("indicator", "code of the indicator").key(),
                    Field.text("title", "its title"),
                    Field.number("value", "its value").optional(),
                    Field.text("unit", "code of the unit").optional(),
                    Field.text("unit_name", "the unit in words").optional(),
                    ScoreFields.VALUE_YEAR,
                    ScoreFields.SCORE,
                    ScoreFields.RELATIVE,
                    ScoreFields.RANK,
                    Field.integer("of", "how many regions have a rank").in("regions"),
                    ScoreFields.MISSING,
                    Field.integer("rank_best", "best rank of the interval").optional().in("rank"),
                    Field.integer("rank_worst", "worst rank of the interval").optional().in("rank"),
                    Field.number("group_probability", "how sure the group is")
                            .optional()
                            .in("probability"),
                    Field.number("score_low", "lower end of the score's interval")
                            .optional()
                            .in("score"),
                    Field.number("score_high", "upper end of the score's interval")
                            .optional()
                            .in("score"),
                    Field.number("published", "score that others published, comparable")
                            .optional()
                            .in("percent of the European Union"),
                    Field.number("published_here", "the edition's score on the same scale")
                            .optional()
                            .in("percent of the European Union"),
                    Field.integer("published_year", "year of those two").optional().in("year"),
                    Field.text("filled_by", "how a gap was filled, such as nowcast (drift)")
                            .optional(),
                    Field.text("correction", "that the region corrected the value, when and why")
                            .optional());

    static Listing of(Profile profile) {
        return Listing.of(
                FIELDS, profile.indicators().stream().map(each -> row(profile, each)).toList());
    }

    private static List<@Nullable Object> row(Profile profile, Profile.Standing standing) {
        var published =
                profile.publishedScores().stream()
                        .filter(each -> each.node().equals(standing.code()))
                        .findFirst();
        var correction = standing.correction();
        return Arrays.asList(
                profile.region().code(),
                profile.year(),
                standing.code(),
                standing.title(),
                standing.value(),
                standing.unit(),
                standing.unitName(),
                standing.valueYear(),
                standing.score(),
                standing.relative(),
                standing.rank(),
                standing.of(),
                standing.missing(),
                standing.rankBest(),
                standing.rankWorst(),
                standing.groupProbability(),
                standing.scoreLow(),
                standing.scoreHigh(),
                published.map(PublishedStanding::published).orElse(null),
                published.map(PublishedStanding::here).orElse(null),
                published.map(PublishedStanding::year).orElse(null),
                standing.filledBy(),
                correction == null ? null : correction.words());
    }

    private ProfileRows() {}
}

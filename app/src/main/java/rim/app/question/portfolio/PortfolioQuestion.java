package rim.app.question.portfolio;

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
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.app.question.specialisation.ActivityParameters;
import rim.schemas.table.PortfolioTable;

/// How the activities of a region are spread, and how complex they are, each with its place among
/// all regions that were measured.
public final class PortfolioQuestion implements Question {
    private static final List<Field> FIELDS =
            List.of(
                    Field.text("dataset", "code of the dataset that counts by activity").key(),
                    Field.text("property", "column of the table 'portfolios'").key(),
                    Field.integer("year", "year of the values"),
                    Field.number("value", "of the region").optional(),
                    Field.integer("rank", "among regions that have a value, 1 is the greatest")
                            .optional(),
                    Field.integer("alike", "how many have that value, this region too").optional(),
                    Field.integer("regions", "how many have a value"),
                    Field.text("missing", "why there is no value").optional());
    private static final String SQL =
            """
            WITH chosen AS (
              SELECT * REPLACE (diversity::DOUBLE AS diversity)
              FROM portfolios p
              WHERE year = coalesce(nullif(?, 0), (SELECT max(year) FROM portfolios n
                                                   WHERE n.dataset = p.dataset))
                AND dataset = coalesce(nullif(?, ''), dataset)),
            long AS (
              SELECT *, round(value, 9) AS compared
              FROM (FROM chosen UNPIVOT INCLUDE NULLS (value FOR property IN (MEASURES)))),
            placed AS (
              SELECT *,
                     CASE WHEN value IS NOT NULL THEN
                       rank() OVER (PARTITION BY dataset, year, property
                                    ORDER BY compared DESC NULLS LAST) END AS rank,
                     CASE WHEN value IS NOT NULL THEN
                       count(*) OVER (PARTITION BY dataset, year, property, compared) END AS alike,
                     count(value) OVER (PARTITION BY dataset, year, property) AS regions
              FROM long)
            SELECT dataset, property, year, value, rank, alike, regions,
                   CASE WHEN value IS NULL THEN
                     coalesce(nullif(regexp_extract(missing, property || ': ([a-z_]+)', 1), ''),
                              missing) END AS missing
            FROM placed
            WHERE region = ?
            ORDER BY dataset, list_position(string_split('MEASURES', ','), property)
            """
                    .replace("MEASURES", String.join(",", PortfolioTable.MEASURES));
    private static final Description DESCRIPTION =
            Description.of(
                            "portfolio",
                            "How the activities of a region are spread, and how complex they are.",
                            new AnswerShape.Table(FIELDS),
                            List.of(
                                    CommonParameters.REGION,
                                    ActivityParameters.YEAR,
                                    ActivityParameters.DATASET))
                    .noting(
                            "Diversity, indices of concentration, related and unrelated variety,"
                                    + " complexity and fitness, mean relatedness density of what the"
                                    + " region has and of what it has not. None has an interval: a"
                                    + " place among many regions that are alike may be chance.",
                            "What each activity adds is the question 'specialisation'. The tables"
                                    + " 'activities', 'relatedness', 'shift_share', 'turnover' and"
                                    + " 'entry_rates' have the rest, by 'sql'.")
                    .trying("portfolio SE33", "portfolio 'Övre Norrland' --format csv");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        var region = ActivityParameters.region(subject, given, PortfolioTable.TABLE.name());
        return Answer.Table.of(
                Listing.of(
                        subject.database(),
                        FIELDS,
                        SQL,
                        List.of(
                                given.the(ActivityParameters.YEAR).orElse(0),
                                given.the(ActivityParameters.DATASET).orElse(""),
                                region)),
                () -> ActivityParameters.nothing(subject, region));
    }
}

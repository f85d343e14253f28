package rim.app.question.specialisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rim.app.data.EditionDatabase;
import rim.app.data.Field;
import rim.app.data.Listing;

/// The activities of a region in one year of each dataset.
final class RegionActivities {
    private static final List<Field> PLAIN =
            List.of(
                    Field.text("dataset", "code of the dataset that counts by activity").key(),
                    Field.text("activity", "code of the activity").key(),
                    Field.integer("year", "year of the values").key(),
                    Field.text(
                            "standing",
                            "own (location quotient of 1 or more), near (less), not_measured"),
                    Field.number("value", "as the dataset has it").optional(),
                    Field.number("share", "the activity's share of the region").optional(),
                    Field.number(
                                    "location_quotient",
                                    "the same by the share of all regions; 1 is as much as they")
                            .optional(),
                    Field.number("shrunk_quotient", "drawn to 1 as small counts leave it open")
                            .optional(),
                    Field.number("low", "lower end of its 90 percent interval").optional(),
                    Field.number("high", "upper end of it").optional(),
                    Field.number(
                                    "relatedness_density",
                                    "how much of what is related to it the region has, percent")
                            .optional(),
                    Field.number("activity_complexity", "complexity of the activity").optional(),
                    Field.number(
                                    "complexity_gain",
                                    "by how much the mean complexity of what it has would grow")
                            .optional(),
                    Field.number("probability", "that it comes within five years").optional(),
                    Field.number(
                                    "observed_rate",
                                    "how often what was foretold alike came, in countries held out")
                            .optional(),
                    Field.number("observed_low", "lower end of its 90 percent interval").optional(),
                    Field.number("observed_high", "upper end of it").optional(),
                    Field.integer("observed_cases", "of how many").optional(),
                    Field.text("missing", "why numbers are missing").optional(),
                    Field.text("cells", "the source cell, as file#row:column").optional());

    static final List<Field> FIELDS = fields();

    private static List<Field> fields() {
        var fields = new ArrayList<>(PLAIN);
        fields.add(NamedActivities.PLACE, NamedActivities.NAME);
        return List.copyOf(fields);
    }

    private static final String SQL =
            """
            SELECT dataset, activity, year,
                   CASE specialised WHEN 1 THEN 'own' WHEN 0 THEN 'near' ELSE 'not_measured' END
                       AS standing,
                   value, share, location_quotient, shrunk_quotient, low, high,
                   relatedness_density, activity_complexity, complexity_gain, probability,
                   observed_rate, observed_low, observed_high, observed_cases, missing, cells
            FROM specialisation s
            WHERE region = ?
              AND year = coalesce(nullif(?, 0), (SELECT max(year) FROM specialisation n
                                                 WHERE n.dataset = s.dataset))
              AND dataset = coalesce(nullif(?, ''), dataset)
            ORDER BY dataset, specialised DESC NULLS LAST,
                     CASE WHEN specialised = 1 THEN low END DESC NULLS LAST,
                     probability DESC NULLS LAST, relatedness_density DESC NULLS LAST, activity
            """;

    static Listing listing(
            EditionDatabase database,
            String region,
            Optional<Integer> year,
            Optional<String> dataset,
            String language) {
        return new NamedActivities(
                Listing.of(
                        database, PLAIN, SQL, List.of(region, year.orElse(0), dataset.orElse(""))),
                database.documents(),
                language);
    }

    private RegionActivities() {}
}

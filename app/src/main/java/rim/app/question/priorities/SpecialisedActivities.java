package rim.app.question.priorities;

import java.sql.SQLException;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rim.app.data.EditionDatabase;
import rim.schemas.dataset.NaceDivisions;
import rim.schemas.dataset.NaceDivisions.Match;

/// What a region is specialised in by the datasets that count by activities of NACE, each in its
/// newest year.
public final class SpecialisedActivities {
    private static final String SQL =
            """
            SELECT dataset, activity, year, specialised, shrunk_quotient, low, high,
                   relatedness_density, cells
            FROM specialisation s
            WHERE region = ? AND specialised IS NOT NULL
              AND year = (SELECT max(year) FROM specialisation n WHERE n.dataset = s.dataset)
            ORDER BY dataset, activity
            """;

    private final List<Activity> activities;

    /// An activity of the region.
    ///
    /// @param quotient the shrunk location quotient, between its low and high end
    /// @param density relatedness density, percent
    /// @param cells the source cell
    public record Activity(
            String dataset,
            String code,
            int year,
            boolean isOwn,
            @Nullable Double quotient,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double density,
            @Nullable String cells) {}

    /// An activity and how it stands to a theme.
    public record Matched(Activity activity, Match match) {}

    private SpecialisedActivities(List<Activity> activities) {
        this.activities = activities;
    }

    /// Those of a region.
    public static SpecialisedActivities of(EditionDatabase database, String region)
            throws SQLException {
        var counted = new TreeSet<String>();
        for (var each : database.documents().datasets()) {
            if (each.path("activities").path("dimension").asText().startsWith("nace")) {
                counted.add(each.path("dataset").asText());
            }
        }
        return new SpecialisedActivities(
                database
                        .list(
                                SQL,
                                List.of(region),
                                cells ->
                                        new Activity(
                                                cells.text("dataset"),
                                                cells.text("activity"),
                                                cells.integer("year"),
                                                cells.integer("specialised") == 1,
                                                cells.numberOrNull("shrunk_quotient"),
                                                cells.numberOrNull("low"),
                                                cells.numberOrNull("high"),
                                                cells.numberOrNull("relatedness_density"),
                                                cells.textOrNull("cells")))
                        .stream()
                        .filter(each -> counted.contains(each.dataset()))
                        .toList());
    }

    /// The activity that is nearest to some codes of NACE: the same before a part before a wider
    /// one, and of several the one that the region is most specialised in.
    public Optional<Matched> nearest(List<String> codes) {
        var wanted = NaceDivisions.of(codes);
        return activities.stream()
                .flatMap(each ->
                        NaceDivisions.of(each.code())
                                .flatMap(divisions -> matched(each, divisions, wanted))
                                .stream())
                .min(
                        Comparator.comparing(Matched::match)
                                .thenComparing(
                                        each -> each.activity().quotient(),
                                        Comparator.nullsLast(Comparator.reverseOrder())));
    }

    private static Optional<Matched> matched(Activity activity, BitSet divisions, BitSet wanted) {
        return NaceDivisions.match(divisions, wanted).map(match -> new Matched(activity, match));
    }
}

package rim.app.question.overlap;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rim.app.data.EditionDatabase;
import rim.app.data.NamedRegion;
import rim.app.data.PublishedScores;
import rim.app.data.Unanswerable;
import rim.app.question.overlap.RegionOverlap.Profiles;
import rim.app.question.overlap.RegionOverlap.SharedActivity;
import rim.index.theme.Vocabulary;

/// Finds what two regions could do together.
final class OverlapAnswering {
    private static final String KNOWN =
            """
            SELECT region FROM specialisation UNION SELECT region FROM scores
            UNION SELECT region FROM priorities
            """;
    private static final String AHEAD =
            """
            SELECT CASE WHEN region = ? THEN probability_ahead ELSE 1 - probability_ahead END
                   AS probability
            FROM comparisons WHERE year = ? AND ((region = ? AND other = ?) OR (region = ? AND other = ?))
            """;

    private final EditionDatabase database;
    private final NamedRegion region;
    private final NamedRegion other;

    private OverlapAnswering(EditionDatabase database, NamedRegion region, NamedRegion other) {
        this.database = database;
        this.region = region;
        this.other = other;
    }

    /// @param region code or name
    /// @param other another one
    /// @param year of the scores, by default the latest
    /// @param language of names of activities
    /// @param vocabulary what themes are called
    /// @throws Unanswerable when one of them does not exist or they are the same
    static RegionOverlap of(
            EditionDatabase database,
            String region,
            String other,
            Optional<Integer> year,
            String language,
            Vocabulary vocabulary)
            throws SQLException {
        var known = new TreeSet<>(database.list(KNOWN, List.of(), cells -> cells.text("region")));
        var first = database.regions().meant(region, known);
        var second = database.regions().meant(other, known);
        if (first.equals(second)) {
            throw new Unanswerable(
                    Unanswerable.Reason.INVALID,
                    "'" + region + "' and '" + other + "' are one region (expected two).");
        }
        return new OverlapAnswering(database, first, second).overlap(year, language, vocabulary);
    }

    private RegionOverlap overlap(Optional<Integer> asked, String language, Vocabulary vocabulary)
            throws SQLException {
        var profiles = new ArrayList<Profiles>();
        var activities = new ArrayList<SharedActivity>();
        var comparison = new ProfileComparison(database, region.code(), other.code());
        for (var each : comparison.datasets()) {
            profiles.add(comparison.of(each));
            activities.addAll(
                    SharedActivities.of(
                            database,
                            language,
                            each.dataset(),
                            each.year(),
                            region.code(),
                            other.code()));
        }
        var year = year(asked);
        return new RegionOverlap(
                database.edition().name().toString(),
                region,
                other,
                year.orElse(null),
                year.isPresent() ? ahead(year.get()) : null,
                profiles,
                activities,
                SharedThemes.of(database, region.code(), other.code(), vocabulary),
                year.isPresent()
                        ? new IndicatorLeads(database, year.get()).of(region.code(), other.code())
                        : List.of());
    }

    /// Empty where the edition has no scores and no year was asked for.
    private Optional<Integer> year(Optional<Integer> asked) throws SQLException {
        var scores = new PublishedScores(database);
        var root = database.documents().root();
        return asked.isEmpty() && scores.years(root).isEmpty()
                ? Optional.empty()
                : Optional.of(scores.year(root, asked));
    }

    private @Nullable Double ahead(int year) throws SQLException {
        var one = region.code();
        var two = other.code();
        return database
                .list(
                        AHEAD,
                        List.of(one, year, one, two, two, one),
                        cells -> cells.number("probability"))
                .stream()
                .findFirst()
                .orElse(null);
    }
}

package rim.app.question.overlap;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rim.app.data.EditionDatabase;
import rim.app.question.overlap.RegionOverlap.Profiles;
import rim.engine.kernel.specialisation.Similarity;

/// How alike the activities of two regions are, beside how alike those of all regions are.
final class ProfileComparison {
    /// A region is measured where it has a total, and with it a share of every activity.
    private static final String YEARS =
            """
            SELECT dataset, max(year) AS newest,
                   max(year) FILTER (WHERE measured = 2) AS year
            FROM (SELECT dataset, year,
                         count(DISTINCT region) FILTER (WHERE share IS NOT NULL
                                                        AND region IN (?, ?)) AS measured
                  FROM specialisation GROUP BY dataset, year)
            GROUP BY dataset ORDER BY dataset
            """;

    private static final String SHARES =
            """
            SELECT region, activity, share, shrunk_quotient FROM specialisation
            WHERE dataset = ? AND year = ? AND share IS NOT NULL
            ORDER BY region, activity
            """;

    private static final String REASON =
            """
            SELECT count(*) AS rows, count(share) AS shares,
                   coalesce(min(missing) FILTER (WHERE missing <> 'no_value'), 'no_value') AS why
            FROM specialisation WHERE dataset = ? AND year = ? AND region = ?
            """;

    /// A dataset and the year in which it measures both regions; the newest of all where it never
    /// does.
    record Measured(String dataset, int year, boolean isOfBoth) {}

    private record Activity(double share, double quotient) {}

    private final EditionDatabase database;
    private final String region;
    private final String other;

    ProfileComparison(EditionDatabase database, String region, String other) {
        this.database = database;
        this.region = region;
        this.other = other;
    }

    /// The datasets that count by activity.
    List<Measured> datasets() throws SQLException {
        return database.list(
                YEARS,
                List.of(region, other),
                cells -> {
                    var year = cells.integerOrNull("year");
                    return new Measured(
                            cells.text("dataset"),
                            year == null ? cells.integer("newest") : year,
                            year != null);
                });
    }

    Profiles of(Measured dataset) throws SQLException {
        if (!dataset.isOfBoth()) {
            return new Profiles(
                    dataset.dataset(),
                    dataset.year(),
                    0,
                    null,
                    null,
                    null,
                    null,
                    null,
                    reasons(dataset));
        }
        var profiles = profiles(dataset);
        var own = Objects.requireNonNull(profiles.remove(region));
        var its = Objects.requireNonNull(profiles.get(other));
        double krugman = krugman(own, its);
        long nearer =
                profiles.values().stream().filter(each -> krugman(own, each) < krugman).count();
        return new Profiles(
                dataset.dataset(),
                dataset.year(),
                codes(own, its).size(),
                krugman,
                1 - krugman / 2,
                Similarity.cosine(
                        column(codes(own, its), own, false), column(codes(own, its), its, false)),
                Math.toIntExact(nearer),
                profiles.size(),
                null);
    }

    private Map<String, Map<String, Activity>> profiles(Measured dataset) throws SQLException {
        var profiles = new TreeMap<String, Map<String, Activity>>();
        database.list(
                SHARES,
                List.of(dataset.dataset(), dataset.year()),
                cells ->
                        profiles.computeIfAbsent(cells.text("region"), r -> new TreeMap<>())
                                .put(
                                        cells.text("activity"),
                                        new Activity(
                                                cells.number("share"),
                                                or0(cells.numberOrNull("shrunk_quotient")))));
        return profiles;
    }

    private static double or0(@Nullable Double number) {
        return number == null ? 0 : number;
    }

    private static double krugman(Map<String, Activity> one, Map<String, Activity> two) {
        var codes = codes(one, two);
        return Similarity.krugman(column(codes, one, true), column(codes, two, true));
    }

    private static List<String> codes(Map<String, Activity> one, Map<String, Activity> two) {
        var codes = new TreeMap<>(one);
        codes.putAll(two);
        return List.copyOf(codes.keySet());
    }

    private static double[] column(
            List<String> codes, Map<String, Activity> profile, boolean isShare) {
        return codes.stream()
                .map(code -> Optional.ofNullable(profile.get(code)))
                .mapToDouble(each ->
                        each.map(isShare ? Activity::share : Activity::quotient).orElse(0.0))
                .toArray();
    }

    /// Such as `FI1D: region_incomplete`, of the year that is compared.
    private String reasons(Measured dataset) throws SQLException {
        var reasons = new ArrayList<String>();
        for (var each : List.of(region, other)) {
            database
                    .list(
                            REASON,
                            List.of(dataset.dataset(), dataset.year(), each),
                            cells ->
                                    cells.integer("rows") == 0
                                            ? "not in the dataset that year"
                                            : cells.integer("shares") == 0 ? cells.text("why") : "")
                    .stream()
                    .filter(why -> !why.isEmpty())
                    .forEach(why -> reasons.add(each + ": " + why));
        }
        return String.join("; ", reasons);
    }
}

package rim.app.question.country;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rim.app.data.EditionDatabase;
import rim.app.data.LikelyGroup;
import rim.app.data.PublishedScores;
import rim.app.data.Unanswerable;
import rim.app.map.Contiguity;
import rim.app.question.country.CountryStanding.Closeness;
import rim.app.question.country.CountryStanding.RegionStanding;
import rim.app.question.country.CountryStanding.YearSpread;
import rim.app.question.neighbours.Autocorrelation;
import rim.app.question.neighbours.NeighbourGraph;
import rim.engine.convergence.Convergence;
import rim.engine.kernel.Moments;

/// Finds how the regions of a country stand to each other.
final class CountryAnswering {
    private static final String ALL = Autocorrelation.ALL;
    private static final String SQL =
            """
            SELECT s.year, s.region, r.name, r.country, s.score, s.relative, s.rank,
                   c.rank_best, c.rank_worst
            FROM scores s LEFT JOIN regions r ON r.code = s.region
            LEFT JOIN certainty c ON c.node = s.node AND c.year = s.year AND c.region = s.region
            WHERE s.node = ? AND s.score IS NOT NULL AND s.rank IS NOT NULL
            ORDER BY s.year, s.rank, s.region
            """;
    private static final String CHANGES =
            """
            SELECT region, change_low, change_high FROM changes
            WHERE node = ? AND from_year = ? AND to_year = ?
            """;

    private static final String UNSCORED =
            """
            SELECT s.region, r.name, s.missing
            FROM scores s JOIN regions r ON r.code = s.region
            WHERE s.node = ? AND s.year = ? AND r.country = ? AND s.rank IS NULL
                  AND s.missing IS NOT NULL
            ORDER BY s.region
            """;

    private record Scored(
            int year,
            String region,
            @Nullable String name,
            @Nullable String country,
            double score,
            @Nullable Double relative,
            int rank,
            @Nullable Integer rankBest,
            @Nullable Integer rankWorst) {}

    private record Interval(@Nullable Double low, @Nullable Double high) {}

    /// Scores of a region in both years.
    private record Pair(double before, double after) {}

    private final EditionDatabase database;
    private final String node;
    private final String country;
    private final int from;
    private final int to;
    private final Contiguity contiguity;

    /// Every region of the benchmark by year and code.
    private final Map<Integer, Map<String, Scored>> scored = new TreeMap<>();

    private CountryAnswering(
            EditionDatabase database,
            Contiguity contiguity,
            String node,
            String country,
            int from,
            int to)
            throws SQLException {
        this.contiguity = contiguity;
        this.database = database;
        this.node = node;
        this.country = country;
        this.from = from;
        this.to = to;
        database.list(
                        SQL,
                        List.of(node),
                        cells ->
                                new Scored(
                                        cells.integer("year"),
                                        cells.text("region"),
                                        cells.textOrNull("name"),
                                        cells.textOrNull("country"),
                                        cells.number("score"),
                                        cells.numberOrNull("relative"),
                                        cells.integer("rank"),
                                        cells.integerOrNull("rank_best"),
                                        cells.integerOrNull("rank_worst")))
                .forEach(each ->
                        scored.computeIfAbsent(each.year(), y -> new TreeMap<>())
                                .put(each.region(), each));
    }

    /// @param contiguity which regions touch
    /// @param country code or name
    /// @param node code or title, by default the composite index
    /// @param from by default the first year
    /// @param to by default the latest
    /// @throws Unanswerable naming what exists, when one of them does not
    static CountryStanding of(
            EditionDatabase database,
            Contiguity contiguity,
            String country,
            Optional<String> node,
            Optional<Integer> from,
            Optional<Integer> to)
            throws SQLException {
        var scores = new PublishedScores(database);
        var code = scores.node(node);
        int last = scores.year(code, to);
        var meant = scores.countries(code, List.of(country)).getFirst();
        int first = from.isPresent() ? scores.year(code, from) : scores.years(code).getFirst();
        if (first > last) {
            throw new Unanswerable(
                    Unanswerable.Reason.INVALID,
                    "No years from " + first + " to " + last + " (expected the earlier first).");
        }
        return new CountryAnswering(database, contiguity, code, meant, first, last).standing();
    }

    private CountryStanding standing() throws SQLException {
        return new CountryStanding(
                country,
                name(),
                node,
                from,
                to,
                regions(),
                years(),
                List.of(closeness(country), closeness(ALL)),
                List.of(
                        autocorrelation(country, own(to)),
                        autocorrelation(ALL, scored.getOrDefault(to, Map.of()).values())));
    }

    private String name() throws SQLException {
        return database
                .list(
                        "SELECT name FROM regions WHERE code = ?",
                        List.of(country),
                        c -> c.text("name"))
                .stream()
                .findFirst()
                .orElse(country);
    }

    private List<Scored> own(int year) {
        return scored.getOrDefault(year, Map.of()).values().stream()
                .filter(each -> country.equals(each.country()))
                .toList();
    }

    private List<RegionStanding> regions() throws SQLException {
        var intervals = new TreeMap<String, Interval>();
        database.list(
                CHANGES,
                List.of(node, from, to),
                cells ->
                        intervals.put(
                                cells.text("region"),
                                new Interval(
                                        cells.numberOrNull("change_low"),
                                        cells.numberOrNull("change_high"))));
        var before = scored.getOrDefault(from, Map.of());
        var groups = LikelyGroup.all(database, node, to);
        var regions = new ArrayList<RegionStanding>();
        own(to).stream()
                .sorted(Comparator.comparingInt(Scored::rank).thenComparing(Scored::region))
                .map(each ->
                        region(
                                each,
                                Optional.ofNullable(before.get(each.region())),
                                Optional.ofNullable(intervals.get(each.region())),
                                groups.get(each.region())))
                .forEach(regions::add);
        regions.addAll(
                database.list(
                        UNSCORED,
                        List.of(node, to, country),
                        cells ->
                                RegionStanding.unscored(
                                        cells.text("region"),
                                        cells.textOrNull("name"),
                                        cells.text("missing"))));
        return regions;
    }

    private static RegionStanding region(
            Scored now,
            Optional<Scored> before,
            Optional<Interval> interval,
            @Nullable String likelyGroup) {
        return new RegionStanding(
                now.region(),
                now.name(),
                now.rank(),
                now.rankBest(),
                now.rankWorst(),
                now.score(),
                now.relative(),
                before.map(Scored::rank).orElse(null),
                before.map(each -> now.score() - each.score()).orElse(null),
                interval.map(Interval::low).orElse(null),
                interval.map(Interval::high).orElse(null),
                likelyGroup,
                null);
    }

    private List<YearSpread> years() {
        var years = new ArrayList<YearSpread>();
        for (int year : scored.keySet()) {
            var scores = own(year).stream().mapToDouble(Scored::score).sorted().toArray();
            if (scores.length > 0 && year >= from && year <= to) {
                var moments = Moments.of(scores);
                years.add(
                        new YearSpread(
                                year,
                                scores.length,
                                moments.mean(),
                                scores.length > 1
                                        ? Double.valueOf(moments.standardDeviation())
                                        : null,
                                scores[0],
                                scores[scores.length - 1]));
            }
        }
        return years;
    }

    private Autocorrelation autocorrelation(String of, Collection<Scored> regions) {
        if (contiguity.isEmpty()) {
            return Autocorrelation.withoutOutlines(of, to);
        }
        var units =
                regions.stream()
                        .map(each ->
                                new NeighbourGraph.Unit(
                                        each.region(), each.name(), each.country(), each.score()))
                        .toList();
        return Autocorrelation.in(
                of,
                to,
                NeighbourGraph.of(units, NeighbourGraph.Choice.touching(contiguity)),
                Autocorrelation.USUAL_DRAWS);
    }

    /// Of regions that have a score in both years.
    private Closeness closeness(String of) {
        if (from == to) {
            return Closeness.missing(of, 0, "one year");
        }
        var later = scored.getOrDefault(to, Map.of());
        var both =
                scored.getOrDefault(from, Map.of()).values().stream()
                        .filter(each -> of.equals(ALL) || of.equals(each.country()))
                        .flatMap(each ->
                                Optional.ofNullable(later.get(each.region()))
                                        .map(then -> new Pair(each.score(), then.score()))
                                        .stream())
                        .toList();
        var before = both.stream().mapToDouble(Pair::before).toArray();
        var after = both.stream().mapToDouble(Pair::after).toArray();
        return Convergence.of(before, after)
                .map(found -> Closeness.of(of, found))
                .orElseGet(() ->
                        Closeness.missing(
                                of,
                                before.length,
                                before.length < Convergence.LEAST_UNITS
                                        ? "fewer than "
                                                + Convergence.LEAST_UNITS
                                                + " regions with scores in both years"
                                        : "equal scores"));
    }
}

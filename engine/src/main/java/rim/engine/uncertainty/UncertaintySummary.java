package rim.engine.uncertainty;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Benchmark;
import rim.engine.benchmark.Results;
import rim.engine.kernel.uncertainty.Change;
import rim.engine.kernel.uncertainty.DrawSummary;
import rim.engine.kernel.uncertainty.PairShares;
import rim.engine.kernel.uncertainty.RankCounts.RankInterval;
import rim.schemas.methodology.Uncertainty;

/// What all draws together say, as rows of the tables of certainty: sorted by node (or not at all),
/// year and unit.
public final class UncertaintySummary {
    private final Benchmark benchmark;
    private final Results results;
    private final Uncertainty uncertainty;
    private final int draws;
    private final NodeCounts[] nodes;
    private final @Nullable PairShares[] pairs;
    private final int[] years;

    /// @param draws how many there are
    /// @param nodes of all draws, by node
    /// @param pairs of the composite index, by scored year; null where nobody asks for it
    UncertaintySummary(
            Benchmark benchmark, int draws, NodeCounts[] nodes, @Nullable PairShares[] pairs) {
        this.benchmark = benchmark;
        this.results = benchmark.results();
        this.uncertainty = Variations.declared(benchmark);
        this.draws = draws;
        this.nodes = nodes;
        this.pairs = pairs;
        this.years = benchmark.scoredYears();
    }

    /// The benchmark whose draws these are.
    public Benchmark benchmark() {
        return benchmark;
    }

    /// How sure a node's score is for a unit and year.
    ///
    /// @param draws that gave a score
    /// @param score summary of the draws
    /// @param rank summary of the draws
    /// @param groupProbability of the performance group that the methodology itself gives; null
    ///   without one
    /// @param topProbability of being among the first so many, for the first number that the
    ///   methodology names; null where it names none
    public record Row(
            String node,
            String unit,
            int year,
            int draws,
            DrawSummary score,
            RankInterval rank,
            @Nullable Double groupProbability,
            @Nullable Double topProbability) {}

    /// The probability of a performance group, or of being among the first so many.
    ///
    /// @param event `group` or `top`
    /// @param of code of the group, or the number
    public record Probability(
            String node, String unit, int year, String event, String of, double probability) {}

    /// The share of the draws in which a unit has a rank.
    public record Acceptability(
            String node, String unit, int year, int rank, double acceptability) {}

    /// How sure a change is.
    ///
    /// @param from earlier year
    /// @param to later year
    public record ChangeRow(String node, String unit, int from, int to, Change change) {}

    /// How sure it is that one unit is ahead of another by the composite index.
    ///
    /// @param probability of the first being ahead, level counting half
    public record Comparison(String unit, String other, int year, double probability) {}

    public Stream<Row> rows() {
        return overNodesAndYears(this::rows);
    }

    /// Those of one node in one year.
    ///
    /// @param year place among the scored years
    public Stream<Row> rows(int node, int year) {
        return units(node, year).flatMap(at -> row(at).stream());
    }

    private interface OfYear<T> {
        Stream<T> of(int node, int year);
    }

    private <T> Stream<T> overNodesAndYears(OfYear<T> rows) {
        return IntStream.range(0, nodes.length)
                .boxed()
                .flatMap(node ->
                        IntStream.range(0, years.length)
                                .boxed()
                                .flatMap(year -> rows.of(node, year)));
    }

    /// A unit, with what the draws gave for its node and year.
    private record Place(NodeYear counts, int node, int year, int unit) {}

    private Stream<Place> units(int node, int year) {
        var counts = nodes[node].year(year);
        return IntStream.range(0, benchmark.scoredUnits())
                .mapToObj(unit -> new Place(counts, node, year, unit));
    }

    private Optional<Row> row(Place at) {
        var score = at.counts.score(at.unit);
        var rank = at.counts.rank(at.unit);
        if (score.isEmpty() || rank.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Row(
                        node(at.node),
                        unit(at.unit),
                        year(at.year),
                        score.get().draws(),
                        score.get(),
                        rank.get(),
                        groupProbability(at),
                        uncertainty.top().isEmpty()
                                ? null
                                : top(at, uncertainty.top().getFirst())));
    }

    private @Nullable Double groupProbability(Place at) {
        int group = results.group(at.node, benchmark.panel().cell(years[at.year], at.unit));
        var all = at.counts.groups(at.unit);
        return group < 0 || all.isEmpty() ? null : all.get()[group];
    }

    private static @Nullable Double top(Place at, int k) {
        return at.counts.top(at.unit, k).orElse(null);
    }

    /// Those above 0.
    public Stream<Probability> probabilities() {
        return overNodesAndYears(this::probabilities);
    }

    /// Those above 0 of one node in one year, by unit.
    ///
    /// @param year place among the scored years
    public Stream<Probability> probabilities(int node, int year) {
        return units(node, year)
                .flatMap(at -> Stream.concat(groups(at), tops(at)))
                .filter(p -> p.probability() > 0);
    }

    private Stream<Probability> groups(Place at) {
        var groups = benchmark.methodology().groups();
        return at.counts.groups(at.unit).stream()
                .flatMap(all ->
                        IntStream.range(0, all.length)
                                .mapToObj(g ->
                                        probability(at, "group", groups.get(g).code(), all[g])));
    }

    private Stream<Probability> tops(Place at) {
        return uncertainty.top().stream()
                .flatMap(k ->
                        at.counts.top(at.unit, k).stream()
                                .map(p -> probability(at, "top", String.valueOf(k), p)));
    }

    private Probability probability(Place at, String event, String of, double probability) {
        return new Probability(node(at.node), unit(at.unit), year(at.year), event, of, probability);
    }

    /// The probability of every rank, of those above 0.
    ///
    /// @throws IllegalStateException where the methodology does not ask for them
    public Stream<Acceptability> acceptabilities() {
        return overNodesAndYears(this::units)
                .flatMap(at -> {
                    var ranks = at.counts.ranks();
                    return IntStream.rangeClosed(1, benchmark.scoredUnits())
                            .filter(rank -> ranks.count(at.unit, rank) > 0)
                            .mapToObj(rank ->
                                    new Acceptability(
                                            node(at.node),
                                            unit(at.unit),
                                            year(at.year),
                                            rank,
                                            (double) ranks.count(at.unit, rank)
                                                    / ranks.draws(at.unit)));
                });
    }

    /// From each year to the next, and from the first to the last.
    public Stream<ChangeRow> changes() {
        return IntStream.range(0, nodes.length)
                .boxed()
                .flatMap(node ->
                        IntStream.range(0, YearSlice.pairs(years.length).length)
                                .boxed()
                                .flatMap(pair -> changes(node, pair)));
    }

    /// The pairs of years that {@link #changes} tells of, by their places among the scored years.
    public int[][] yearPairs() {
        return YearSlice.pairs(years.length);
    }

    /// The changes of one node between two years, by unit.
    ///
    /// @param pair place among {@link #yearPairs}
    public Stream<ChangeRow> changes(int node, int pair) {
        int[] places = YearSlice.pairs(years.length)[pair];
        var counts = nodes[node].change(pair);
        return IntStream.range(0, benchmark.scoredUnits())
                .boxed()
                .flatMap(unit ->
                        counts.of(unit).stream()
                                .map(change ->
                                        new ChangeRow(
                                                node(node),
                                                unit(unit),
                                                year(places[0]),
                                                year(places[1]),
                                                change)));
    }

    /// Every pair of units once, in the order of their codes; of more than {@link
    /// ComparedPairs#ALL_UP_TO} units those that are near each other by rank.
    public Stream<Comparison> comparisons() {
        return IntStream.range(0, years.length).boxed().flatMap(this::comparisons);
    }

    private Stream<Comparison> comparisons(int year) {
        var counts = pairs[year];
        return counts == null
                ? Stream.empty()
                : counts.pairs()
                        .map(pair ->
                                new Comparison(
                                        unit(pair.first()),
                                        unit(pair.second()),
                                        year(year),
                                        pair.probability()));
    }

    /// Draws in which units lost a score that the methodology itself gives them, by node.
    public List<String> lost() {
        return rows().filter(row -> row.draws() < draws)
                .map(row -> row.node() + " " + row.unit() + " " + row.year())
                .toList();
    }

    private String node(int node) {
        return benchmark.tree().code(node);
    }

    private String unit(int unit) {
        return benchmark.panel().units().get(unit).code();
    }

    private int year(int year) {
        return benchmark.panel().years()[years[year]];
    }
}

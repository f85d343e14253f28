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
import rim.engine.kernel.uncertainty.RankCounts.RankInterval;
import rim.schemas.methodology.Uncertainty;

/// What all draws together say, as rows of the tables of certainty: sorted by node (or not at all),
/// year and unit.
public final class UncertaintySummary {
    private final Benchmark benchmark;
    private final Results results;
    private final Uncertainty uncertainty;
    private final Tallies tallies;
    private final int[] years;

    /// @param tallies of all draws
    public UncertaintySummary(Benchmark benchmark, Tallies tallies) {
        this.benchmark = benchmark;
        this.results = benchmark.results();
        this.uncertainty = UncertaintyAnalysis.declared(benchmark);
        this.tallies = tallies;
        this.years = benchmark.scoredYears();
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
        return places().flatMap(place -> row(place).stream());
    }

    private record Place(int node, int year, int unit) {}

    private Stream<Place> places() {
        return IntStream.range(0, tallies.nodes.length)
                .boxed()
                .flatMap(node ->
                        IntStream.range(0, years.length)
                                .boxed()
                                .flatMap(year ->
                                        IntStream.range(0, benchmark.scoredUnits())
                                                .mapToObj(unit -> new Place(node, year, unit))));
    }

    private Optional<Row> row(Place at) {
        var tally = tallies.nodes[at.node];
        var score = tally.scores[at.year].summary(at.unit, uncertainty.level());
        var rank = tally.ranks[at.year].interval(at.unit, uncertainty.level());
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
        var all = tallies.nodes[at.node].groups[at.year].probabilities(at.unit);
        return group < 0 || all.isEmpty() ? null : all.get()[group];
    }

    private @Nullable Double top(Place at, int k) {
        return tallies.nodes[at.node].ranks[at.year].probabilityOfTop(at.unit, k).orElse(null);
    }

    /// Those above 0.
    public Stream<Probability> probabilities() {
        return places().flatMap(place -> Stream.concat(groups(place), tops(place)))
                .filter(p -> p.probability() > 0);
    }

    private Stream<Probability> groups(Place at) {
        var groups = benchmark.methodology().groups();
        return tallies.nodes[at.node].groups[at.year].probabilities(at.unit).stream()
                .flatMap(all ->
                        IntStream.range(0, all.length)
                                .mapToObj(g ->
                                        probability(at, "group", groups.get(g).code(), all[g])));
    }

    private Stream<Probability> tops(Place at) {
        return uncertainty.top().stream()
                .flatMap(k ->
                        tallies.nodes[at.node].ranks[at.year].probabilityOfTop(at.unit, k).stream()
                                .map(p -> probability(at, "top", String.valueOf(k), p)));
    }

    private Probability probability(Place at, String event, String of, double probability) {
        return new Probability(node(at.node), unit(at.unit), year(at.year), event, of, probability);
    }

    /// The probability of every rank, of those above 0.
    public Stream<Acceptability> acceptabilities() {
        return places().flatMap(at -> {
            var ranks = tallies.nodes[at.node].ranks[at.year];
            return IntStream.rangeClosed(1, benchmark.scoredUnits())
                    .filter(rank -> ranks.count(at.unit, rank) > 0)
                    .mapToObj(rank ->
                            new Acceptability(
                                    node(at.node),
                                    unit(at.unit),
                                    year(at.year),
                                    rank,
                                    (double) ranks.count(at.unit, rank) / ranks.draws(at.unit)));
        });
    }

    /// From each year to the next, and from the first to the last.
    public Stream<ChangeRow> changes() {
        var pairs = NodeDraws.yearPairs(years.length);
        return IntStream.range(0, tallies.nodes.length)
                .boxed()
                .flatMap(node ->
                        IntStream.range(0, pairs.length)
                                .boxed()
                                .flatMap(pair ->
                                        IntStream.range(0, benchmark.scoredUnits())
                                                .mapToObj(unit -> new Place(node, pair, unit))))
                .flatMap(at ->
                        tallies
                                .nodes[at.node]
                                .changes[at.year]
                                .change(at.unit, uncertainty.level())
                                .stream()
                                .map(change ->
                                        new ChangeRow(
                                                node(at.node),
                                                unit(at.unit),
                                                year(pairs[at.year][0]),
                                                year(pairs[at.year][1]),
                                                change)));
    }

    /// Every pair of units once, in the order of their codes.
    public Stream<Comparison> comparisons() {
        int units = benchmark.scoredUnits();
        return IntStream.range(0, years.length)
                .boxed()
                .flatMap(year ->
                        IntStream.range(0, units)
                                .boxed()
                                .flatMap(one ->
                                        IntStream.range(one + 1, units)
                                                .boxed()
                                                .flatMap(other ->
                                                        comparison(year, one, other).stream())));
    }

    private Optional<Comparison> comparison(int year, int one, int other) {
        return tallies.pairs[year]
                .probabilityAhead(one, other)
                .map(p -> new Comparison(unit(one), unit(other), year(year), p));
    }

    /// Draws in which units lost a score that the methodology itself gives them, by node.
    public List<String> lost() {
        return rows().filter(row -> row.draws() < uncertainty.draws())
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

package rim.engine.uncertainty;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Benchmark;
import rim.engine.benchmark.Rerun;
import rim.engine.kernel.uncertainty.CompetitionRanking;
import rim.engine.kernel.uncertainty.PairCounts;
import rim.engine.kernel.uncertainty.PairShares;

/// Scores everything again under draws from what is uncertain, and counts what comes out.
///
/// A draw is the same for all years, units and nodes, so that what it assumes cancels out of
/// comparisons and changes. Draw 77 is the same wherever it is made, and whatever is counted of it:
/// where counts of all years would take much memory, draws are made again for some years at a time.
/// For one thread.
public final class UncertaintyAnalysis {
    private static final int PILOT_DRAWS = 32;
    private static final int MOST_AT_ONCE = 64;
    private static final long MOST_KEPT = 10_000_000;
    private static final int MOST_NUMBERS_AT_ONCE = 4_000_000;
    private final Benchmark benchmark;
    private final Variations variations;
    private final CountingRoom room;
    private final Rerun rerun;
    private final CompetitionRanking ranking;
    private final int[] years;
    private final boolean isExact;
    private final boolean[] isFixed;

    /// Nodes that change from draw to draw and that somebody asks for, by number.
    private final int[] counted;

    /// @throws RimException when the methodology declares no uncertainty, or alternatives that
    ///   cannot go together
    public UncertaintyAnalysis(Benchmark benchmark) {
        this(benchmark, null, node -> true);
    }

    /// @param own draws that were made elsewhere; null for none
    /// @param wanted nodes, by number, that somebody asks for; of others nothing is counted
    /// @throws RimException as above
    public UncertaintyAnalysis(Benchmark benchmark, @Nullable OwnDraws own, IntPredicate wanted) {
        this(benchmark, own, wanted, CountingRoom.ofThisMachine());
    }

    UncertaintyAnalysis(
            Benchmark benchmark, @Nullable OwnDraws own, IntPredicate wanted, CountingRoom room) {
        this.benchmark = benchmark;
        this.variations = new Variations(benchmark, Variations.declared(benchmark), own);
        this.room = room;
        this.rerun = Rerun.of(benchmark.scenario());
        this.ranking = new CompetitionRanking(benchmark.scoredUnits());
        this.years = benchmark.scoredYears();
        this.isFixed = new boolean[benchmark.tree().size()];
        for (int node = 0; node < isFixed.length; node++) {
            isFixed[node] = benchmark.tree().indicator(node) >= 0 && !variations.variesData();
        }
        this.counted =
                IntStream.range(0, isFixed.length)
                        .filter(node -> wanted.test(node) && !isFixed[node])
                        .toArray();
        int columns = years.length + YearSlice.pairs(years.length).length;
        this.isExact =
                (long) isFixed.length * columns * benchmark.scoredUnits() * draws() <= MOST_KEPT;
    }

    public int draws() {
        return variations.draws();
    }

    /// What all draws say, with the nodes that do not change from draw to draw: indicators, where
    /// values do not vary. They only depend on the alternatives.
    ///
    /// @param drawing makes the draws
    public UncertaintySummary summary(Drawing drawing) {
        var pairs = new @Nullable PairShares[years.length];
        var nodes = new NodeCounts[isFixed.length];
        var drawn = new DrawnNode[isFixed.length];
        for (int node = 0; node < nodes.length; node++) {
            drawn[node] = new DrawnNode(node, years.length);
            nodes[node] = drawn[node];
        }
        draw(
                drawing,
                some -> {
                    for (int node : counted) {
                        drawn[node].take(some);
                    }
                    some.slice.counted().forEach(y -> pairs[y] = some.pairs[y]);
                });
        if (!variations.variesData()) {
            fix(nodes);
        }
        return new UncertaintySummary(benchmark, draws(), nodes, pairs);
    }

    /// Where a draw can be made for some years alone and there are enough of them, each worker
    /// takes years; else each takes draws. As many slices are told at a time as are counted, so
    /// that no more of them is under way.
    private void draw(Drawing drawing, Consumer<DrawnYears> to) {
        if (counted.length == 0) {
            return;
        }
        int workers = drawing.workers();
        boolean isByYear = rerun.isByYear() && !variations.variesData();
        if (!isByYear || years.length < 2 * workers) {
            slices(1).forEach(slice -> to.accept(told(drawing.draws(bounds(slice)), slice)));
            return;
        }
        var slices = slices(workers);
        for (int from = 0; from < slices.size(); from += workers) {
            int behind = Math.min(slices.size(), from + workers);
            drawing.years(slices.subList(from, behind)).forEach(to);
        }
    }

    /// The years in slices whose counts have room in memory.
    private List<YearSlice> slices(int workers) {
        int most =
                room.years(
                        variations.variesData(),
                        counted.length,
                        benchmark.scoredUnits(),
                        isExact ? draws() : 0);
        return YearSlice.of(years.length, most, workers);
    }

    /// What all draws say of some years.
    public DrawnYears drawn(YearSlice slice) {
        return told(tally(bounds(slice), 0, draws()), slice);
    }

    /// What is told of complete counts.
    private DrawnYears told(Tallies tallies, YearSlice slice) {
        var asked = Variations.declared(benchmark);
        int units = benchmark.scoredUnits();
        var told = new @Nullable ToldYear[isFixed.length][0];
        var changes = new @Nullable ToldChanges[isFixed.length][0];
        for (int node : counted) {
            var tally = tallies.of(node);
            told[node] = new ToldYear[years.length];
            changes[node] = new ToldChanges[YearSlice.pairs(years.length).length];
            slice.counted()
                    .forEach(y ->
                            told[node][y] =
                                    new ToldYear(tally.year(y, asked.level()), units, asked));
            slice.changes()
                    .forEach(pair ->
                            changes[node][pair] =
                                    new ToldChanges(tally.change(pair), units, asked.level()));
        }
        var pairs =
                Arrays.stream(tallies.pairs)
                        .map(each -> each == null ? null : each.told())
                        .toArray(PairShares[]::new);
        return new DrawnYears(slice, told, changes, pairs);
    }

    /// Bounds from the first draws; none where there is memory to keep all scores.
    private ScoreBounds bounds(YearSlice slice) {
        var bounds = new @Nullable Bounds[isFixed.length];
        for (int node : counted) {
            bounds[node] = Bounds.empty(slice, benchmark.scoredUnits(), isExact);
        }
        if (isExact) {
            return new ScoreBounds(slice, bounds);
        }
        only(slice);
        var made = new NodeDraws(benchmark, slice, 1);
        for (int draw = 0; draw < Math.min(PILOT_DRAWS, draws()); draw++) {
            variations.run(rerun, draw);
            for (int node : counted) {
                made.takeScores(0, rerun.scores(node));
                bounds[node].include(made.scores);
            }
        }
        for (int node : counted) {
            bounds[node] = bounds[node].widened();
        }
        return new ScoreBounds(slice, bounds);
    }

    private void only(YearSlice slice) {
        rerun.only(Arrays.stream(slice.needed()).map(y -> years[y]).toArray());
    }

    /// Makes some of the draws. Nodes that do not change from draw to draw are left out, and {@link
    /// #summary} adds them; so are those that nobody asks for.
    ///
    /// @param bounds the same for all parts
    /// @param from number of the first draw
    /// @param to behind the last
    public Tallies tally(ScoreBounds bounds, int from, int to) {
        var slice = bounds.slice;
        var tallies = empty(bounds);
        int atOnce = Math.min(atOnce(slice), Math.max(1, to - from));
        var made = new NodeDraws[counted.length];
        var published = benchmark.results();
        Arrays.setAll(
                made, i -> new NodeDraws(benchmark, slice, atOnce, published.scores(counted[i])));
        var ranks = new int[years.length][0][];
        slice.counted().forEach(y -> ranks[y] = new int[atOnce][benchmark.scoredUnits()]);
        only(slice);
        for (int first = from; first < to; first += atOnce) {
            int count = Math.min(atOnce, to - first);
            for (int i = 0; i < count; i++) {
                variations.run(rerun, first + i);
                take(i, made);
            }
            count(made, ranks, count, tallies);
        }
        return tallies;
    }

    /// Puts the nodes that do not change in their places.
    private void fix(NodeCounts[] nodes) {
        var first = variations.scenarios(Math.min(PILOT_DRAWS, draws())).keySet();
        var fixed = new FixedNode[nodes.length];
        for (int node = 0; node < nodes.length; node++) {
            if (isFixed[node]) {
                fixed[node] = new FixedNode(benchmark, isExact);
                nodes[node] = fixed[node];
            }
        }
        for (var scenario : variations.scenarios(draws()).entrySet()) {
            rerun.start(scenario.getKey());
            var references = rerun.references();
            for (int node = 0; node < nodes.length; node++) {
                if (isFixed[node]) {
                    fixed[node].add(
                            rerun.scores(node),
                            rerun.countingReferences(references, node),
                            scenario.getValue(),
                            first.contains(scenario.getKey()));
                }
            }
        }
    }

    /// How many draws are kept before they are counted: so many that a unit's counts stay in the
    /// cache, and not more than memory has room for.
    private int atOnce(YearSlice slice) {
        long cells = (long) slice.needed().length * benchmark.scoredUnits();
        long numbers = Math.max(1, counted.length * cells);
        return (int) Math.max(1, Math.min(MOST_AT_ONCE, MOST_NUMBERS_AT_ONCE / numbers));
    }

    private void take(int place, NodeDraws[] made) {
        var references = rerun.references();
        for (int i = 0; i < made.length; i++) {
            made[i].take(place, rerun, references, counted[i]);
        }
    }

    private void count(NodeDraws[] made, int[][][] ranks, int draws, Tallies tallies) {
        for (int i = 0; i < made.length; i++) {
            made[i].rank(ranking, ranks, draws);
            tallies.of(counted[i]).addAll(made[i], ranks, draws);
            if (counted[i] == 0) {
                tallies.addPairs(ranks, draws);
            }
        }
    }

    private Tallies empty(ScoreBounds bounds) {
        int units = benchmark.scoredUnits();
        var pairs = new @Nullable PairCounts[years.length];
        if (counted[0] == 0) {
            bounds.slice.counted().forEach(y -> pairs[y] = ComparedPairs.of(benchmark, years[y]));
        }
        var nodes = new @Nullable NodeTally[isFixed.length];
        int groups = benchmark.methodology().groups().size();
        for (int node : counted) {
            nodes[node] = new NodeTally(bounds.slice, bounds.of(node), units, groups);
        }
        return new Tallies(nodes, pairs);
    }
}

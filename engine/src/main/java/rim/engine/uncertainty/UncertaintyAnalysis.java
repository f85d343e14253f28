package rim.engine.uncertainty;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Benchmark;
import rim.engine.benchmark.Rerun;
import rim.engine.kernel.uncertainty.CompetitionRanking;
import rim.engine.kernel.uncertainty.PairCounts;

/// Scores everything again under draws from what is uncertain, and counts what comes out.
///
/// A draw is the same for all years, units and nodes, so that what it assumes cancels out of
/// comparisons and changes. Draw 77 is the same wherever it is made. For one thread.
public final class UncertaintyAnalysis {
    private static final int PILOT_DRAWS = 32;
    private static final int MOST_AT_ONCE = 64;
    private static final long MOST_KEPT = 10_000_000;
    private static final int MOST_NUMBERS_AT_ONCE = 4_000_000;
    private final Benchmark benchmark;
    private final Variations variations;
    private final Rerun rerun;
    private final double[] relative;
    private final CompetitionRanking ranking;
    private final boolean[] isFixed;
    private final boolean[] isWanted;
    private final boolean[] isCounted;

    /// @throws RimException when the methodology declares no uncertainty, or alternatives that
    ///   cannot go together
    public UncertaintyAnalysis(Benchmark benchmark) {
        this(benchmark, null, node -> true);
    }

    /// @param own draws that were made elsewhere; null for none
    /// @param wanted nodes, by number, that somebody asks for; of others nothing is counted
    /// @throws RimException as above
    public UncertaintyAnalysis(Benchmark benchmark, @Nullable OwnDraws own, IntPredicate wanted) {
        this.benchmark = benchmark;
        this.variations = new Variations(benchmark, Variations.declared(benchmark), own);
        this.rerun = Rerun.of(benchmark.scenario());
        this.relative = new double[benchmark.panel().cells()];
        this.ranking = new CompetitionRanking(benchmark.scoredUnits());
        this.isFixed = new boolean[benchmark.tree().size()];
        this.isWanted = new boolean[isFixed.length];
        this.isCounted = new boolean[isFixed.length];
        for (int node = 0; node < isFixed.length; node++) {
            isFixed[node] = benchmark.tree().indicator(node) >= 0 && !variations.variesData();
            isWanted[node] = wanted.test(node);
            isCounted[node] = isWanted[node] && !isFixed[node];
        }
    }

    public int draws() {
        return variations.draws();
    }

    /// Bounds for {@link #tally}, from the first draws; none where there is memory to keep all
    /// scores.
    public ScoreBounds bounds() {
        int years = benchmark.scoredYears().length;
        long columns = (long) benchmark.tree().size() * (years + NodeDraws.yearPairs(years).length);
        boolean isExact = columns * benchmark.scoredUnits() * draws() <= MOST_KEPT;
        var bounds = new Bounds[benchmark.tree().size()];
        Arrays.setAll(bounds, node -> Bounds.empty(years, benchmark.scoredUnits(), isExact));
        if (isExact || IntStream.range(0, bounds.length).noneMatch(node -> isWanted[node])) {
            return new ScoreBounds(bounds);
        }
        var made = new NodeDraws(benchmark, 1);
        var last = new double[bounds.length][];
        for (int draw = 0; draw < Math.min(PILOT_DRAWS, draws()); draw++) {
            variations.run(rerun, draw);
            for (int node = 0; node < bounds.length; node++) {
                if (isCounted[node]
                        || (isWanted[node] && isOther(rerun.scores(node), last[node]))) {
                    made.takeScores(0, rerun.scores(node));
                    bounds[node].include(made.scores);
                    last[node] = rerun.scores(node);
                }
            }
        }
        return new ScoreBounds(Arrays.stream(bounds).map(Bounds::widened).toArray(Bounds[]::new));
    }

    @SuppressWarnings("ReferenceEquality") // the same array holds the same scores
    private static boolean isOther(double[] scores, double @Nullable [] last) {
        return scores != last;
    }

    /// Makes some of the draws. Nodes that do not change from draw to draw are left out, and {@link
    /// #summary} adds them; so are those that nobody asks for.
    ///
    /// @param bounds the same for all parts
    /// @param from number of the first draw
    /// @param to behind the last
    public Tallies tally(ScoreBounds bounds, int from, int to) {
        var tallies = empty(bounds);
        if (IntStream.range(0, isCounted.length).noneMatch(node -> isCounted[node])) {
            return tallies;
        }
        int atOnce = Math.min(atOnce(), Math.max(1, to - from));
        var made = new NodeDraws[isFixed.length];
        var published = benchmark.results();
        Arrays.setAll(
                made,
                node ->
                        new NodeDraws(
                                benchmark, isCounted[node] ? atOnce : 0, published.scores(node)));
        var ranks = new int[benchmark.scoredYears().length][atOnce][benchmark.scoredUnits()];
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

    /// What all draws say, with the nodes that do not change from draw to draw: indicators, where
    /// values do not vary. They only depend on the alternatives.
    ///
    /// @param bounds the same as for {@link #tally}
    /// @param varied the draws of all parts together
    public UncertaintySummary summary(ScoreBounds bounds, Tallies varied) {
        var nodes = new NodeCounts[isFixed.length];
        var fixed = fixed(bounds);
        Arrays.setAll(nodes, node -> isFixed[node] ? fixed[node] : varied.nodes[node]);
        return new UncertaintySummary(benchmark, draws(), nodes, varied.pairs);
    }

    private FixedNode[] fixed(ScoreBounds bounds) {
        var fixed = new FixedNode[isFixed.length];
        Arrays.setAll(fixed, node -> new FixedNode(benchmark, bounds.nodes[node]));
        if (variations.variesData()) {
            return fixed;
        }
        for (var scenario : variations.scenarios(draws()).entrySet()) {
            rerun.start(scenario.getKey());
            var references = rerun.references();
            for (int node = 0; node < isFixed.length; node++) {
                if (isFixed[node]) {
                    rerun.relative(references, node, relative);
                    fixed[node].add(rerun.scores(node), relative, scenario.getValue());
                }
            }
        }
        return fixed;
    }

    /// How many draws are kept before they are counted: so many that a unit's counts stay in the
    /// cache, and not more than memory has room for.
    private int atOnce() {
        long counted = IntStream.range(0, isCounted.length).filter(i -> isCounted[i]).count();
        long numbers = Math.max(1, counted * benchmark.panel().cells());
        return (int) Math.max(1, Math.min(MOST_AT_ONCE, MOST_NUMBERS_AT_ONCE / numbers));
    }

    private void take(int place, NodeDraws[] made) {
        var references = rerun.references();
        for (int node = 0; node < made.length; node++) {
            if (isCounted[node]) {
                made[node].take(place, rerun, references, node);
            }
        }
    }

    private void count(NodeDraws[] made, int[][][] ranks, int draws, Tallies tallies) {
        for (int node = 0; node < made.length; node++) {
            if (isCounted[node]) {
                made[node].rank(ranking, ranks, draws);
                tallies.nodes[node].addAll(made[node], ranks, draws);
            }
            for (int y = 0; node == 0 && isCounted[0] && y < ranks.length; y++) {
                for (int draw = 0; draw < draws; draw++) {
                    tallies.pairs[y].add(ranks[y][draw]);
                }
            }
        }
    }

    private Tallies empty(ScoreBounds bounds) {
        var pairs = new PairCounts[benchmark.scoredYears().length];
        Arrays.setAll(pairs, y -> new PairCounts(benchmark.scoredUnits()));
        var nodes = new NodeTally[isFixed.length];
        Arrays.setAll(
                nodes, node -> isCounted[node] ? tally(bounds.nodes[node]) : NodeTally.ofNothing());
        return new Tallies(nodes, pairs);
    }

    private NodeTally tally(Bounds bounds) {
        return new NodeTally(
                bounds, benchmark.scoredUnits(), benchmark.methodology().groups().size());
    }
}

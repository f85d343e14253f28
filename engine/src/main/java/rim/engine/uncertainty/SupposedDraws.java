package rim.engine.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Benchmark;
import rim.engine.benchmark.Rerun;
import rim.engine.benchmark.Results;
import rim.engine.benchmark.SupposedUnit;
import rim.engine.kernel.Ties;
import rim.engine.kernel.uncertainty.DrawSummary;
import rim.engine.kernel.uncertainty.RankCounts;
import rim.schemas.methodology.Uncertainty;

/// How sure it is what a unit would come to with other values: what the methodology declares as
/// uncertain is drawn, and in each draw the unit is scored with the other values, by the rules,
/// weights and other units of that draw.
///
/// Supposed values have no error of their own. The draws are the first of those of the uncertainty
/// analysis.
public final class SupposedDraws {
    private static final int MOST_DRAWS = 200;

    /// What the draws come to.
    ///
    /// @param draws that gave a score
    /// @param level of the intervals
    /// @param groups probability of each performance group that occurred, the best first
    /// @param goal probability that the goal is reached; null without one
    public record Spread(
            int draws,
            double level,
            double scoreLow,
            double scoreMedian,
            double scoreHigh,
            int rankBest,
            int rankMedian,
            int rankWorst,
            List<GroupProbability> groups,
            @Nullable Double goal) {
        public Spread {
            groups = List.copyOf(groups);
        }
    }

    public record GroupProbability(String group, double probability) {}

    /// Whether a goal is reached.
    public interface Goal {
        /// @param relative score relative to the reference, NaN for none
        boolean isReached(double relative, int rank);
    }

    /// One draw: the unit, and those that it is ranked among.
    ///
    /// @param reference of the year, NaN for none
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    private record Drawn(SupposedUnit unit, double reference, double[] others, Ties ties) {

        int rank(double score) {
            int rank = 1;
            for (double other : others) {
                rank += ties.isBetter(other, score) ? 1 : 0;
            }
            return rank;
        }

        double relative(double score) {
            return reference > 0 ? 100 * score / reference : Double.NaN;
        }
    }

    private final Benchmark benchmark;
    private final Uncertainty uncertainty;
    private final List<Drawn> draws;

    private SupposedDraws(Benchmark benchmark, Uncertainty uncertainty, List<Drawn> draws) {
        this.benchmark = benchmark;
        this.uncertainty = uncertainty;
        this.draws = draws;
    }

    /// The draws for a unit in a year; nothing where the methodology declares no uncertainty.
    ///
    /// @param year number of the year in the panel
    /// @param unit number of the unit
    public static Optional<SupposedDraws> of(Results results, int year, int unit) {
        var benchmark = Benchmark.of(results);
        var uncertainty = benchmark.methodology().uncertainty();
        return uncertainty == null
                ? Optional.empty()
                : Optional.of(
                        new SupposedDraws(
                                benchmark, uncertainty, drawn(benchmark, uncertainty, year, unit)));
    }

    private static List<Drawn> drawn(
            Benchmark benchmark, Uncertainty uncertainty, int year, int unit) {
        int cell = benchmark.panel().cell(year, unit);
        var variations = new Variations(benchmark, uncertainty);
        var rerun = Rerun.of(benchmark.scenario());
        var drawn = new ArrayList<Drawn>();
        for (int draw = 0; draw < Math.min(MOST_DRAWS, uncertainty.draws()); draw++) {
            variations.run(rerun, draw);
            var scores = benchmark.panel().scored(rerun.scores(0), year);
            var ties = Ties.among(scores);
            scores[unit] = Double.NaN;
            drawn.add(
                    new Drawn(
                            rerun.unit(cell),
                            rerun.referenceOf(0, year),
                            Arrays.stream(scores).filter(s -> !Double.isNaN(s)).toArray(),
                            ties));
        }
        return drawn;
    }

    /// What the draws come to with other values; nothing where they give no score, as where the
    /// index compares units with each other.
    ///
    /// @param supposed by number of the indicator the other value, NaN for one that stays
    /// @param goal null for none
    public Optional<Spread> spread(double[] supposed, @Nullable Goal goal) {
        var counts = new Counts(goal);
        draws.forEach(draw -> counts.add(draw, supposed));
        return counts.spread();
    }

    /// The share of the draws in which a goal is reached with other values.
    public double probability(double[] supposed, Goal goal) {
        int reached = 0;
        int scored = 0;
        for (Drawn draw : draws) {
            double score = draw.unit.score(supposed);
            if (!Double.isNaN(score)) {
                scored++;
                reached += goal.isReached(draw.relative(score), draw.rank(score)) ? 1 : 0;
            }
        }
        return scored == 0 ? 0 : (double) reached / scored;
    }

    /// What the draws of one supposition gave.
    private final class Counts {
        private final @Nullable Goal goal;
        private final List<Double> scores = new ArrayList<>();
        private final RankCounts ranks = new RankCounts(1);
        private final int[] groups = new int[benchmark.methodology().groups().size()];
        private int reached;

        Counts(@Nullable Goal goal) {
            this.goal = goal;
        }

        void add(Drawn draw, double[] supposed) {
            double score = draw.unit.score(supposed);
            if (Double.isNaN(score)) {
                return;
            }
            scores.add(score);
            int rank = draw.rank(score);
            ranks.add(new int[] {rank});
            double relative = draw.relative(score);
            int group = benchmark.methodology().groupOf(relative);
            if (group >= 0) {
                groups[group]++;
            }
            reached += goal != null && goal.isReached(relative, rank) ? 1 : 0;
        }

        Optional<Spread> spread() {
            double level = uncertainty.level();
            var all = scores.stream().mapToDouble(score -> score).toArray();
            return DrawSummary.of(all, level)
                    .flatMap(score -> ranks.interval(0, level).map(rank -> spread(score, rank)));
        }

        private Spread spread(DrawSummary score, RankCounts.RankInterval rank) {
            var of = benchmark.methodology().groups();
            return new Spread(
                    score.draws(),
                    uncertainty.level(),
                    score.low(),
                    score.median(),
                    score.high(),
                    rank.best(),
                    rank.median(),
                    rank.worst(),
                    IntStream.range(0, groups.length)
                            .filter(g -> groups[g] > 0)
                            .mapToObj(g ->
                                    new GroupProbability(
                                            of.get(g).code(), (double) groups[g] / score.draws()))
                            .toList(),
                    goal == null ? null : (double) reached / score.draws());
        }
    }
}

package rim.engine.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Benchmark;
import rim.engine.benchmark.Rerun;
import rim.engine.benchmark.Results;
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

    private final Benchmark benchmark;
    private final Uncertainty uncertainty;
    private final int year;
    private final int cell;

    private SupposedDraws(Benchmark benchmark, Uncertainty uncertainty, int year, int unit) {
        this.benchmark = benchmark;
        this.uncertainty = uncertainty;
        this.year = year;
        this.cell = benchmark.panel().cell(year, unit);
    }

    /// For each supposition what the draws come to; nothing where the methodology declares no
    /// uncertainty, or where in some draw the index compares units with each other.
    ///
    /// @param year number of the year in the panel
    /// @param unit number of the unit
    /// @param suppositions by number of the indicator the other value, NaN for one that stays
    /// @param goal null for none
    public static Optional<List<Spread>> of(
            Results results, int year, int unit, List<double[]> suppositions, @Nullable Goal goal) {
        var benchmark = Benchmark.of(results);
        var uncertainty = benchmark.methodology().uncertainty();
        return uncertainty == null
                ? Optional.empty()
                : new SupposedDraws(benchmark, uncertainty, year, unit).drawn(suppositions, goal);
    }

    private Optional<List<Spread>> drawn(List<double[]> suppositions, @Nullable Goal goal) {
        var counts = suppositions.stream().map(supposed -> new Counts(goal)).toList();
        var variations = new Variations(benchmark, uncertainty);
        var rerun = Rerun.of(benchmark.scenario());
        int draws = Math.min(MOST_DRAWS, uncertainty.draws());
        for (int draw = 0; draw < draws; draw++) {
            variations.run(rerun, draw);
            double reference = rerun.referenceOf(0, year);
            for (int i = 0; i < counts.size(); i++) {
                counts.get(i).add(rerun, suppositions.get(i), reference);
            }
        }
        var spreads = new ArrayList<Spread>();
        for (Counts each : counts) {
            var spread = each.spread();
            if (spread.isEmpty()) {
                return Optional.empty();
            }
            spreads.add(spread.get());
        }
        return Optional.of(spreads);
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

        void add(Rerun rerun, double[] supposed, double reference) {
            double score = rerun.supposed(cell, supposed);
            if (Double.isNaN(score)) {
                return;
            }
            scores.add(score);
            int rank = rank(rerun.scores(0), score);
            ranks.add(new int[] {rank});
            double relative = reference > 0 ? 100 * score / reference : Double.NaN;
            int group = benchmark.methodology().groupOf(relative);
            if (group >= 0) {
                groups[group]++;
            }
            reached += goal != null && goal.isReached(relative, rank) ? 1 : 0;
        }

        private int rank(double[] all, double score) {
            int first = benchmark.panel().cell(year, 0);
            return 1
                    + (int)
                            IntStream.range(first, first + benchmark.scoredUnits())
                                    .filter(other -> other != cell && all[other] > score)
                                    .count();
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

package rim.engine.kernel.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.engine.kernel.Ties;

class CountsTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final double NONE = Double.NaN;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void ranksAreThoseOfCompetition(long seed) {
        var random = new Random(seed);
        var ranking = new CompetitionRanking(300);
        for (int trial = 0; trial < 20; trial++) {
            var scores = new double[300];
            int different = 1 + random.nextInt(400);
            Arrays.setAll(scores, i -> (random.nextInt(different) - 100) * 0.37);
            scores[7] = Math.nextUp(scores[8]);
            scores[9] = Math.nextDown(scores[8]);
            scores[10] = -0.0;
            scores[11] = 0.0;
            assertThat(ranking.of(scores))
                    .containsExactly(
                            Arrays.stream(scores)
                                    .mapToInt(own -> 1 + countAbove(own, scores))
                                    .toArray());
        }
    }

    private static int countAbove(double own, double[] scores) {
        var ties = Ties.among(scores);
        return (int) Arrays.stream(scores).filter(other -> ties.isBetter(other, own)).count();
    }

    /// SciPy 1.10: stats.rankdata(-x, method='min').
    @Test
    void ranksAgreeWithSciPyAndTiesShareTheBetterRank() {
        assertThat(
                        new CompetitionRanking(8)
                                .of(new double[] {1.2, 0.4, 3.3, 2.2, 9.7, 1.1, 0.9, 4.8}))
                .containsExactly(5, 8, 3, 4, 1, 6, 7, 2);
        assertThat(new CompetitionRanking(4).of(new double[] {7, 9, 7, 1}))
                .containsExactly(2, 1, 2, 4);
    }

    @Test
    void whoHasNoScoreHasNoRank() {
        assertThat(new CompetitionRanking(4).of(new double[] {1, NONE, 5, 5}))
                .containsExactly(3, 0, 1, 1);
        assertThat(new CompetitionRanking(0).of(new double[0])).isEmpty();
    }

    /// Ranks of the first unit: 1 five times, 2 four times, 3 once.
    @Test
    void intervalsAndProbabilitiesOfRanks() {
        var counts = new RankCounts(2);
        int[] first = {1, 2, 1, 2, 3, 1, 2, 1, 2, 1};
        for (int rank : first) {
            counts.add(new int[] {rank, 0});
        }
        assertThat(counts.draws(0)).isEqualTo(10);
        assertThat(counts.count(0, 2)).isEqualTo(4);
        assertThat(counts.probabilityOfTop(0, 1).orElseThrow()).isCloseTo(0.5, EXACT);
        assertThat(counts.probabilityOfTop(0, 2).orElseThrow()).isCloseTo(0.9, EXACT);
        assertThat(counts.interval(0, 0.8)).contains(new RankCounts.RankInterval(1, 1, 2, 1.6));
        assertThat(counts.interval(0, 0.9)).contains(new RankCounts.RankInterval(1, 1, 3, 1.6));
        assertThat(counts.interval(1, 0.9)).isEmpty();
        assertThat(counts.probabilityOfTop(1, 1)).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void partsMergedInAnyOrderGiveTheWhole(long seed) {
        var random = new Random(seed);
        int units = 40;
        var whole = new Part(units);
        var parts = new Part[] {new Part(units), new Part(units), new Part(units)};
        for (int draw = 0; draw < 200; draw++) {
            var scores = random.doubles(units, 0, 100).toArray();
            if (draw % 9 == 0) {
                scores[draw % units] = NONE;
            }
            whole.add(scores);
            parts[random.nextInt(3)].add(scores);
        }
        var merged = new Part(units);
        for (int i : new int[] {2, 0, 1}) {
            merged.merge(parts[i]);
        }
        for (int i = 0; i < units; i++) {
            assertThat(merged.ranks.interval(i, 0.9)).isEqualTo(whole.ranks.interval(i, 0.9));
            assertThat(merged.scores.summary(i, 0.9)).isEqualTo(whole.scores.summary(i, 0.9));
            assertThat(merged.groups.probabilities(i).orElseThrow())
                    .containsExactly(whole.groups.probabilities(i).orElseThrow());
        }
        assertThat(merged.pairs.told().pairs())
                .containsExactlyElementsOf(whole.pairs.told().pairs().toList());
    }

    @Test
    void levelCountsHalfAndWhoIsNotThereDoesNotCount() {
        var pairs = new PairCounts(3);
        pairs.add(new int[] {1, 2, 0});
        pairs.add(new int[] {1, 1, 0});
        pairs.add(new int[] {2, 1, 0});
        pairs.add(new int[] {1, 2, 0});
        assertThat(pairs.told().pairs()).containsExactly(new PairShares.Pair(0, 1, 2.5 / 4));
    }

    /// Those within so many places have the same probability as among all.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 11, 12, 40})
    void unitsAreComparedAsFarAsTheirPlacesReach(int reach) {
        int[] order = {4, 0, 11, 7, 2, 9, 1, 3, 10, 5, 8, 6};
        var near = new PairCounts(order, reach);
        var all = new PairCounts(order.length);
        var random = new Random(reach);
        var ranking = new CompetitionRanking(order.length);
        for (int draw = 0; draw < 50; draw++) {
            var scores = new double[order.length];
            Arrays.setAll(scores, unit -> random.nextInt(9) == 0 ? NONE : random.nextInt(20));
            int[] ranks = ranking.of(scores);
            near.add(ranks);
            all.add(ranks);
        }
        var places = Arrays.stream(order).boxed().toList();
        assertThat(near.told().pairs())
                .isNotEmpty()
                .containsExactlyElementsOf(
                        all.told()
                                .pairs()
                                .filter(p ->
                                        Math.abs(
                                                        places.indexOf(p.first())
                                                                - places.indexOf(p.second()))
                                                <= reach)
                                .toList());
    }

    @Test
    void probabilitiesOfGroups() {
        var groups = new GroupCounts(2, 3);
        groups.add(new int[] {2, -1});
        groups.add(new int[] {2, -1});
        groups.add(new int[] {0, -1});
        groups.add(new int[] {2, -1});
        assertThat(groups.probabilities(0).orElseThrow()).containsExactly(0.25, 0, 0.75);
        assertThat(groups.probabilities(1)).isEmpty();
    }

    /// NumPy 2: `quantile(x, [.05, .5, .95])`, `std(ddof=1)` of 1, 2, 4, 8, 16.
    @Test
    void whatDrawsComeTo() {
        var summary = DrawSummary.of(new double[] {8, NONE, 1, 16, 2, 4}, 0.9).orElseThrow();
        assertThat(summary.draws()).isEqualTo(5);
        assertThat(summary.mean()).isCloseTo(6.2, EXACT);
        assertThat(summary.standardDeviation()).isCloseTo(6.099180272790763, EXACT);
        assertThat(summary.low()).isCloseTo(1.2, EXACT);
        assertThat(summary.median()).isEqualTo(4);
        assertThat(summary.high()).isCloseTo(14.4, EXACT);
        assertThat(DrawSummary.of(new double[] {NONE}, 0.9)).isEmpty();
    }

    @Test
    void boundedMemoryIsAsGoodAsItsBins() {
        var random = new Random(6);
        var scores = random.doubles(5000, 20, 90).toArray();
        var counts = new ScoreCounts(1, 0, 100, 1000);
        for (double score : scores) {
            counts.add(new double[] {score});
        }
        var exact = DrawSummary.of(scores, 0.9).orElseThrow();
        var counted = counts.summary(0, 0.9).orElseThrow();
        assertThat(counted.mean()).isCloseTo(exact.mean(), within(1e-7));
        assertThat(counted.standardDeviation()).isCloseTo(exact.standardDeviation(), within(1e-7));
        assertThat(counted.low()).isCloseTo(exact.low(), within(0.1));
        assertThat(counted.median()).isCloseTo(exact.median(), within(0.1));
        assertThat(counted.high()).isCloseTo(exact.high(), within(0.1));
        assertThat(counts.beyond()).isZero();
        counts.add(new double[] {101});
        assertThat(counts.beyond()).isEqualTo(1);
    }

    @Test
    void aChangeIsJudgedDrawByDraw() {
        // each year alone varies by tens, the difference by little
        var random = new Random(8);
        var before = random.doubles(999, 40, 80).toArray();
        var after = Arrays.stream(before).map(x -> x + 1 + random.nextDouble()).toArray();
        var change = Change.of(before, after, 0.9).orElseThrow();
        assertThat(change.probabilityUp()).isEqualTo(1);
        assertThat(change.pValue()).isCloseTo(2.0 / 1000, EXACT);
        assertThat(change.difference().low()).isBetween(1.0, 1.2);
        var same = Change.of(before, before, 0.9).orElseThrow();
        assertThat(same.probabilityUp()).isEqualTo(0.5);
        assertThat(same.pValue()).isEqualTo(1);
        assertThatThrownBy(() -> Change.of(before, new double[1], 0.9))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// What is counted of many draws at once is what is counted draw by draw: of units that vary,
    /// that vary late or never, and that have no score in some draws or in any.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void manyDrawsAreCountedAsOneByOne(long seed) {
        var random = new Random(seed);
        int draws = 200;
        int units = 6;
        var before = new double[draws][];
        var after = new double[draws][];
        var ranks = new int[draws][];
        for (int draw = 0; draw < draws; draw++) {
            double gap = draw % 17 == 3 ? NONE : random.nextGaussian();
            double late = draw < 150 ? 0.25 : random.nextGaussian();
            before[draw] =
                    new double[] {
                        random.nextGaussian(), gap, late, 1.5, NONE, 3 * random.nextGaussian()
                    };
            after[draw] = random.doubles(units, -2, 2).toArray();
            ranks[draw] = random.ints(units, 0, 90).toArray();
        }
        double[] limits = {1.2, 0.4, Double.NEGATIVE_INFINITY};
        var scores = new ScoreCounts(units, -1.5, 1.5, 16);
        var oneByOne = new ScoreCounts(units, -1.5, 1.5, 16);
        var changes = new ChangeCounts(new KeptScores(units), units);
        var changeByChange = new ChangeCounts(new KeptScores(units), units);
        var ranked = new RankCounts(units);
        var rankByRank = new RankCounts(units);
        var grouped = new GroupCounts(units, 3);
        var groupByGroup = new GroupCounts(units, 3);
        for (int from = 0; from < draws; from += 50) {
            int some = from;
            scores.addRows(Arrays.copyOfRange(before, some, some + 64), 50);
            changes.addRows(
                    Arrays.copyOfRange(before, some, some + 50),
                    Arrays.copyOfRange(after, some, some + 50),
                    new double[50][units],
                    50);
            ranked.addRows(Arrays.copyOfRange(ranks, some, some + 50), 50);
        }
        for (int draw = 0; draw < draws; draw++) {
            oneByOne.add(before[draw]);
            changeByChange.add(before[draw], after[draw], 1);
            rankByRank.add(ranks[draw]);
            grouped.addRow(before[draw], limits);
            groupByGroup.add(
                    Arrays.stream(before[draw])
                            .mapToInt(x -> x > 1.2 ? 0 : x > 0.4 ? 1 : Double.isNaN(x) ? -1 : 2)
                            .toArray());
        }
        assertThat(scores.beyond()).isPositive().isEqualTo(oneByOne.beyond());
        for (int unit = 0; unit < units; unit++) {
            assertThat(scores.summary(unit, 0.9)).isEqualTo(oneByOne.summary(unit, 0.9));
            assertThat(changes.change(unit, 0.9)).isEqualTo(changeByChange.change(unit, 0.9));
            assertThat(ranked.draws(unit)).isEqualTo(rankByRank.draws(unit));
            for (int rank = 1; rank <= 91; rank++) {
                assertThat(ranked.count(unit, rank)).isEqualTo(rankByRank.count(unit, rank));
            }
            assertThat(grouped.probabilities(unit).map(Arrays::toString))
                    .isEqualTo(groupByGroup.probabilities(unit).map(Arrays::toString));
        }
    }

    /// A rank is one more than how many scores are better, whatever shares a step of the keys:
    /// ties, scores that one outlier pushes together, and a range beyond the doubles.
    @ParameterizedTest(name = "{0}")
    @ValueSource(doubles = {0, 1, 1e9, 1.7e308, Double.POSITIVE_INFINITY})
    void ranksCountWhatIsBetter(double outlier) {
        var random = new Random(4);
        var scores = random.doubles(300, -1, 1).map(x -> Math.rint(100 * x) / 100).toArray();
        scores[7] = NONE;
        scores[8] = outlier;
        scores[9] = -outlier;
        int[] ranks = new CompetitionRanking(300).of(scores);
        for (int unit = 0; unit < 300; unit++) {
            double own = scores[unit];
            long better = Arrays.stream(scores).filter(x -> x > own).count();
            // scores near 0 are all level where the greatest is so great
            boolean isLevel = outlier > 1e15 && Math.abs(own) <= 1;
            long expected = Double.isNaN(own) ? 0 : 1 + better;
            assertThat((long) ranks[unit])
                    .isEqualTo(isLevel && !Double.isInfinite(outlier) ? 2 : expected);
        }
    }

    /// Many numbers at once are those that are asked for one by one, also in the tails.
    @Test
    void manyErrorsAtOnceAreTheSameNumbers() {
        var noise = new Noise(11);
        int[] units = IntStream.range(0, 5000).map(i -> (i * 7) % 5000).toArray();
        var many = new double[5000];
        Noise.normals(noise.keys(42, 5000), units, 9, many);
        for (int i = 0; i < many.length; i++) {
            assertThat(many[i]).isEqualTo(noise.normal(42, units[i], 9));
        }
        assertThat(Arrays.stream(many).max().orElseThrow()).isGreaterThan(3);
    }

    private static final class Part {
        private final CompetitionRanking ranking;
        private final RankCounts ranks;
        private final PairCounts pairs;
        private final GroupCounts groups;
        private final ScoreCounts scores;

        Part(int units) {
            ranking = new CompetitionRanking(units);
            ranks = new RankCounts(units);
            pairs = new PairCounts(units);
            groups = new GroupCounts(units, 4);
            scores = new ScoreCounts(units, 0, 100, 50);
        }

        void add(double[] drawn) {
            var ranked = ranking.of(drawn);
            ranks.add(ranked);
            pairs.add(ranked);
            scores.add(drawn);
            groups.add(
                    Arrays.stream(drawn)
                            .mapToInt(x -> Double.isNaN(x) ? -1 : (int) (x / 25))
                            .toArray());
        }

        void merge(Part other) {
            ranks.merge(other.ranks);
            pairs.merge(other.pairs);
            scores.merge(other.scores);
            groups.merge(other.groups);
        }
    }
}

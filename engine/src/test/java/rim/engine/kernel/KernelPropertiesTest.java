package rim.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.engine.kernel.aggregation.Aggregation;
import rim.engine.kernel.aggregation.ArithmeticMean;
import rim.engine.kernel.aggregation.GeometricMean;
import rim.engine.kernel.aggregation.HarmonicMean;
import rim.engine.kernel.aggregation.PowerMean;
import rim.engine.kernel.normalisation.MinMaxNormalisation;
import rim.engine.kernel.normalisation.Polarity;
import rim.engine.kernel.normalisation.RankScale;
import rim.engine.kernel.normalisation.RankScale.Ties;
import rim.engine.kernel.normalisation.ZScore;
import rim.engine.kernel.treatment.Shape;
import rim.engine.kernel.treatment.Winsorising;
import rim.engine.kernel.uncertainty.CompetitionRanking;

/// What holds of the methods whatever the numbers.
class KernelPropertiesTest {
    private static final int TRIALS = 300;

    /// Numbers of very different sizes, some of them missing where that is asked for.
    private static double[] numbers(Random random, int most, double missing) {
        var numbers = new double[2 + random.nextInt(most)];
        Arrays.setAll(
                numbers,
                i ->
                        random.nextDouble() < missing
                                ? Double.NaN
                                : random.nextGaussian() * Math.pow(10, random.nextInt(7) - 3));
        return numbers;
    }

    private static double[] positive(Random random, int count) {
        return random.doubles(count, 0.01, 100).toArray();
    }

    private static double exactly(double[] x, double[] y) {
        var sum = BigDecimal.ZERO;
        for (int i = 0; i < x.length; i++) {
            sum = sum.add(new BigDecimal(x[i]).multiply(new BigDecimal(y[i])));
        }
        return sum.round(new MathContext(40)).doubleValue();
    }

    /// Against sums without rounding, also where nearly everything cancels out.
    @Test
    void sumsAndSumsOfProductsAreRoundedOnce() {
        var random = new Random(1);
        for (int trial = 0; trial < TRIALS; trial++) {
            var x = numbers(random, 60, 0);
            var y = new double[x.length];
            Arrays.setAll(y, i -> random.nextGaussian());
            var ones = new double[x.length];
            Arrays.fill(ones, 1);
            double sum = exactly(x, ones);
            double products = exactly(x, y);
            assertThat(PreciseSum.of(x)).isCloseTo(sum, within(2 * Math.ulp(sum)));
            assertThat(PreciseSum.ofProducts(x, y))
                    .isCloseTo(products, within(4 * Math.ulp(products) + 1e-25));
        }
        assertThat(PreciseSum.of(new double[] {1e16, 1, -1e16, 1})).isEqualTo(2);
        assertThat(PreciseSum.ofProducts(new double[] {1e8, 1, -1e8}, new double[] {1e8, 1, 1e8}))
                .isEqualTo(1);
        assertThat(PreciseSum.of(new double[0])).isZero();
    }

    @Test
    void deviationsFromTheMeanAddUpToNothing() {
        var random = new Random(2);
        for (int trial = 0; trial < TRIALS; trial++) {
            var x = numbers(random, 60, 0);
            double size = Arrays.stream(x).map(Math::abs).max().orElse(1);
            assertThat(PreciseSum.of(PreciseSum.centred(x)))
                    .isCloseTo(0, within(1e-13 * size * x.length));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-3, -0.5, 0.123456, 2, 7.999, 8})
    void theLeastOfAParabolaIsItsVertexOrTheNearerEnd(double vertex) {
        double expected = Math.max(-1, Math.min(8, vertex));
        assertThat(Search.least(x -> (x - vertex) * (x - vertex), -1, 8))
                .isCloseTo(expected, within(1e-7));
    }

    @Test
    void aSearchPassesOverPlacesWithoutAValue() {
        DoubleUnaryOperator holed = x -> x < 0.4 ? Double.NaN : (x - 0.5) * (x - 0.5);
        assertThat(Search.least(holed, 0, 1)).isCloseTo(0.5, within(1e-7));
        DoubleUnaryOperator twoValleys = x -> Math.min((x + 2) * (x + 2) + 1, (x - 3) * (x - 3));
        assertThat(Search.least(twoValleys, -5, 5)).isCloseTo(3, within(1e-7));
    }

    @Test
    void whatIsNoOutlierStaysAsItIsAndTheRestMovesToTheNearest() {
        var random = new Random(3);
        for (int trial = 0; trial < TRIALS; trial++) {
            var x = numbers(random, 40, 0);
            double k = 0.5 + 2 * random.nextDouble();
            var outliers = MeanSdOutliers.of(x, k);
            for (double value : x) {
                double replaced = outliers.replaced(value);
                assertThat(outliers.isOutlier(replaced)).isFalse();
                assertThat(replaced == value).isEqualTo(!outliers.isOutlier(value));
                assertThat(x).contains(replaced);
            }
            var none = MeanSdOutliers.of(x, 1e6);
            assertThat(none.applied(x)).containsExactly(x);
        }
    }

    @Test
    void aRootKeepsTheOrderOfItsValues() {
        var random = new Random(4);
        for (int trial = 0; trial < TRIALS; trial++) {
            var x = numbers(random, 40, 0);
            var root = PowerRoot.of(x, 0.5, 4);
            Arrays.sort(x);
            var rooted = root.applied(x);
            for (int i = 1; i < x.length; i++) {
                assertThat(rooted[i]).isGreaterThanOrEqualTo(rooted[i - 1]);
            }
        }
    }

    /// The unit in which an indicator is measured does not matter, and turning it turns the scores.
    @ParameterizedTest
    @EnumSource(Polarity.class)
    void scoresDoNotDependOnTheUnitOfMeasurement(Polarity polarity) {
        var random = new Random(5);
        for (int trial = 0; trial < TRIALS; trial++) {
            var x = random.doubles(3 + random.nextInt(20), -50, 50).toArray();
            double factor = 0.01 + 100 * random.nextDouble();
            double shift = 100 * random.nextGaussian();
            var other = Arrays.stream(x).map(v -> v * factor + shift).toArray();
            assertThat(MinMaxNormalisation.of(other, polarity, 0, 1).orElseThrow().applied(other))
                    .containsExactly(
                            MinMaxNormalisation.of(x, polarity, 0, 1).orElseThrow().applied(x),
                            within(1e-9));
            assertThat(ZScore.of(other, polarity, 0, 1).orElseThrow().applied(other))
                    .containsExactly(
                            ZScore.of(x, polarity, 0, 1).orElseThrow().applied(x), within(1e-8));
        }
    }

    @Test
    void theWorstAndTheBestHaveTheEndsOfTheRange() {
        var random = new Random(6);
        for (int trial = 0; trial < TRIALS; trial++) {
            var x = random.doubles(2 + random.nextInt(20), -50, 50).toArray();
            var up = MinMaxNormalisation.of(x, Polarity.POSITIVE, 1, 100).orElseThrow().applied(x);
            var down =
                    MinMaxNormalisation.of(x, Polarity.NEGATIVE, 1, 100).orElseThrow().applied(x);
            assertThat(Arrays.stream(up).min().orElseThrow()).isCloseTo(1, within(1e-12));
            assertThat(Arrays.stream(up).max().orElseThrow()).isCloseTo(100, within(1e-12));
            for (int i = 0; i < x.length; i++) {
                assertThat(up[i] + down[i]).isCloseTo(101, within(1e-9));
            }
        }
    }

    @Test
    void standardScoresHaveTheMeanAndTheDeviationThatAreAskedFor() {
        var random = new Random(7);
        for (int trial = 0; trial < TRIALS; trial++) {
            var x = numbers(random, 30, 0);
            var z = Moments.of(ZScore.of(x, Polarity.NEGATIVE, 10, 2).orElseThrow().applied(x));
            assertThat(z.mean()).isCloseTo(10, within(1e-9));
            assertThat(z.standardDeviation()).isCloseTo(2, within(1e-9));
        }
    }

    /// Average ranks add up to `n (n + 1) / 2` however values tie; least ranks are at most that.
    @ParameterizedTest
    @EnumSource(Polarity.class)
    void ranksAddUpHoweverValuesTie(Polarity polarity) {
        var random = new Random(8);
        for (int trial = 0; trial < TRIALS; trial++) {
            var x = random.ints(1 + random.nextInt(25), 0, 6).asDoubleStream().toArray();
            double all = x.length * (x.length + 1) / 2.0;
            var average = RankScale.rank(x, polarity, Ties.AVERAGE).orElseThrow().applied(x);
            var least = RankScale.rank(x, polarity, Ties.LEAST).orElseThrow().applied(x);
            assertThat(Arrays.stream(average).sum()).isCloseTo(all, within(1e-9));
            assertThat(Arrays.stream(least).sum()).isLessThanOrEqualTo(all);
            assertThat(Arrays.stream(least).min().orElseThrow()).isOne();
            var borda = RankScale.borda(x, polarity).orElseThrow().applied(x);
            for (int i = 0; i < x.length; i++) {
                assertThat(borda[i]).isEqualTo(least[i] - 1);
                for (int j = 0; j < x.length; j++) {
                    boolean isBetter = polarity == Polarity.POSITIVE ? x[i] > x[j] : x[i] < x[j];
                    assertThat(least[i] > least[j]).isEqualTo(isBetter);
                }
            }
        }
    }

    @Test
    void whatIsMissingStaysMissingAndCountsForNobody() {
        var x = new double[] {3, Double.NaN, 1, 2, Double.NaN};
        for (Fitted scale :
                List.<Fitted>of(
                        MinMaxNormalisation.of(x, Polarity.POSITIVE, 0, 1).orElseThrow(),
                        ZScore.of(x, Polarity.POSITIVE, 0, 1).orElseThrow(),
                        RankScale.percentile(x, Polarity.POSITIVE).orElseThrow())) {
            var scores = scale.applied(x);
            assertThat(scores[1]).isNaN();
            assertThat(scores[4]).isNaN();
            assertThat(scores[0]).isGreaterThan(scores[3]);
            assertThat(scores[3]).isGreaterThan(scores[2]);
        }
        assertThat(RankScale.percentile(x, Polarity.POSITIVE).orElseThrow().applied(x))
                .containsExactly(1, Double.NaN, 0, 0.5, Double.NaN);
    }

    /// One more than the number of better ones, whatever is missing, infinite or nearly equal.
    @Test
    void ranksAreThoseOfCounting() {
        var random = new Random(9);
        var special =
                new double[] {
                    0.0,
                    -0.0,
                    1,
                    Math.nextUp(1.0),
                    Math.nextDown(1.0),
                    Double.NaN,
                    Double.POSITIVE_INFINITY,
                    Double.NEGATIVE_INFINITY,
                    Double.MIN_VALUE,
                    -Double.MIN_VALUE,
                    1e300
                };
        for (int trial = 0; trial < TRIALS; trial++) {
            int units = 1 + random.nextInt(40);
            var ranking = new CompetitionRanking(units);
            for (int draw = 0; draw < 3; draw++) {
                var scores = new double[units];
                Arrays.setAll(
                        scores,
                        i ->
                                random.nextBoolean()
                                        ? special[random.nextInt(special.length)]
                                        : random.nextInt(5));
                var ranks = ranking.of(scores);
                var ties = rim.engine.kernel.Ties.among(scores);
                for (int i = 0; i < units; i++) {
                    double own = scores[i];
                    long better =
                            Arrays.stream(scores).filter(each -> ties.isBetter(each, own)).count();
                    assertThat(ranks[i]).isEqualTo(Double.isNaN(own) ? 0 : (int) better + 1);
                }
            }
        }
    }

    /// Hardy, Littlewood and Pólya, *Inequalities* (1934), 2.9: power means rise with the power.
    @Test
    void theLowerThePowerTheLessAGoodScoreMakesUpForAPoorOne() {
        var random = new Random(10);
        var rising =
                List.of(
                        new PowerMean(-3),
                        new HarmonicMean(),
                        new PowerMean(-0.5),
                        new GeometricMean(),
                        new PowerMean(0.5),
                        new ArithmeticMean(),
                        new PowerMean(2));
        for (int trial = 0; trial < TRIALS; trial++) {
            int count = 2 + random.nextInt(6);
            var scores = positive(random, count);
            var weights = positive(random, count);
            double last = Arrays.stream(scores).min().orElseThrow();
            for (Aggregation mean : rising) {
                double score = mean.of(scores, weights);
                assertThat(score).isGreaterThanOrEqualTo(last - 1e-9);
                last = score;
            }
            assertThat(last).isLessThanOrEqualTo(Arrays.stream(scores).max().orElseThrow() + 1e-9);
        }
    }

    @Test
    void meansScaleWithTheirScoresAndDoNotCareForTheSizeOfWeights() {
        var random = new Random(11);
        for (int trial = 0; trial < TRIALS; trial++) {
            int count = 1 + random.nextInt(6);
            var scores = positive(random, count);
            var weights = positive(random, count);
            double factor = 0.1 + random.nextDouble() * 10;
            var more = Arrays.stream(scores).map(s -> s * factor).toArray();
            var heavier = Arrays.stream(weights).map(w -> w * factor).toArray();
            for (Aggregation mean :
                    List.of(
                            new ArithmeticMean(),
                            new GeometricMean(),
                            new HarmonicMean(),
                            new PowerMean(0.3))) {
                double score = mean.of(scores, weights);
                assertThat(mean.of(more, weights))
                        .isCloseTo(score * factor, within(1e-9 * score * factor));
                assertThat(mean.of(scores, heavier)).isCloseTo(score, within(1e-9 * score));
            }
        }
    }

    @Test
    void aMissingScoreAndOneWithoutWeightTakeNoPart() {
        var random = new Random(12);
        for (int trial = 0; trial < TRIALS; trial++) {
            var scores = positive(random, 4);
            var weights = positive(random, 4);
            for (Aggregation mean :
                    List.of(
                            new ArithmeticMean(),
                            new GeometricMean(),
                            new HarmonicMean(),
                            new PowerMean(2))) {
                double score = mean.of(scores, weights);
                var longer = Arrays.copyOf(scores, 6);
                longer[4] = Double.NaN;
                longer[5] = 77;
                var withNone = Arrays.copyOf(weights, 6);
                withNone[4] = 5;
                assertThat(mean.of(longer, withNone)).isEqualTo(score);
                assertThat(mean.of(new double[] {Double.NaN}, new double[] {1})).isNaN();
                assertThat(mean.of(scores, new double[4])).isNaN();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "3", "8"})
    void winsorisingChangesNoMoreThanItMayAndOnlyAsLongAsItMust(int most) {
        var random = new Random(13);
        var limits = Shape.Limits.USUAL;
        for (int trial = 0; trial < TRIALS; trial++) {
            var x = new double[20 + random.nextInt(20)];
            Arrays.setAll(x, i -> Math.exp(2 * random.nextGaussian()));
            var rule = Winsorising.of(x, limits, Winsorising.Limit.cells(most));
            var treated = rule.applied(x);
            long changed = 0;
            for (int i = 0; i < x.length; i++) {
                changed += treated[i] == x[i] ? 0 : 1;
                assertThat(treated[i]).isBetween(rule.floor(), rule.ceiling());
            }
            assertThat(changed).isEqualTo(rule.changed()).isLessThanOrEqualTo(most);
            assertThat(Shape.of(treated).passes(limits) || changed == most).isTrue();
            if (Shape.of(x).passes(limits)) {
                assertThat(changed).isZero();
            }
        }
    }
}

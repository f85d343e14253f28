package rim.engine.kernel.specialisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecialisationTest {
    /// Three regions, two of which are the whole in small and large, and one that has only the
    /// second of two activities.
    private static final ActivityTable SMALL =
            ActivityTable.of(3, 2, new double[] {30, 10, 3, 1, 0, 20});

    /// C1 has all four, C2 the second, C3 the last two, C4 the last: the network of figure S4 in
    /// Hidalgo and Hausmann (2009).
    private static final Portfolio NETWORK =
            Portfolio.of(
                    4,
                    new boolean[] {
                        true, true, true, true,
                        false, true, false, false,
                        false, false, true, true,
                        false, false, false, true
                    });

    @Test
    void aQuotientIsTheRatioOfShares() {
        // 33 of 64 and 31 of 64 are the shares of the whole
        assertThat(LocationQuotient.of(SMALL))
                .containsExactly(
                        new double[] {
                            0.75 * 64 / 33,
                            0.25 * 64 / 31,
                            0.75 * 64 / 33,
                            0.25 * 64 / 31,
                            0,
                            64.0 / 31
                        },
                        within(1e-15));
        assertThat(LocationQuotient.symmetric(3)).isEqualTo(0.5);
        assertThat(LocationQuotient.symmetric(1.0 / 3)).isCloseTo(-0.5, within(1e-15));
    }

    @Test
    void emptyRegionsAndActivitiesAndNegativeValuesAreRefused() {
        assertThatThrownBy(() -> ActivityTable.of(2, 2, new double[] {1, 1, 0, 0}))
                .hasMessage("Region 1 has nothing");
        assertThatThrownBy(() -> ActivityTable.of(2, 2, new double[] {1, 0, 1, 0}))
                .hasMessage("Activity 1 has nothing");
        assertThatThrownBy(() -> ActivityTable.of(1, 2, new double[] {1, -1}))
                .hasMessage("Region 0, activity 1: -1.0");
        assertThatThrownBy(() -> ActivityTable.of(1, 2, new double[] {1, Double.NaN}))
                .hasMessage("Region 0, activity 1: NaN");
    }

    /// The posterior of the model by its formula, and that few counts are drawn nearer to 1 than
    /// many with the same quotient.
    @Test
    void smallCountsAreShrunkMoreAndLeaveMoreOpen() {
        var shrunk = ShrunkQuotients.of(SMALL, 1, 0.9);
        double variance = shrunk.variance()[0];
        double squares = 0;
        for (int r = 0; r < 3; r++) {
            double expected = SMALL.expected(r, 0);
            squares += expected * Math.pow(SMALL.value(r, 0) / expected - 1, 2);
        }
        assertThat(variance).isCloseTo(squares / 33 - 3.0 / 33, within(1e-14));
        var posterior =
                GammaDistribution.of(1 / variance + 3, 1 / (1 / variance + SMALL.expected(1, 0)));
        assertThat(shrunk.low()[2])
                .isCloseTo(posterior.inverseCumulativeProbability(0.05), within(1e-8));
        assertThat(shrunk.high()[2])
                .isCloseTo(posterior.inverseCumulativeProbability(0.95), within(1e-8));
        double raw = 0.75 * 64 / 33;
        assertThat(shrunk.mean()[2]).isBetween(1.0, shrunk.mean()[0]);
        assertThat(shrunk.mean()[0]).isLessThan(raw);
        assertThat(shrunk.high()[2] - shrunk.low()[2])
                .isGreaterThan(shrunk.high()[0] - shrunk.low()[0]);
        assertThat(shrunk.mean()[4]).isGreaterThan(0);
    }

    /// Values in a unit of which there is next to nothing say nothing, whatever the unit: an
    /// exponential quotient about 1.
    @ParameterizedTest
    @CsvSource({"1e-3", "1e-6", "1e-9", "1e-12", "1e-300"})
    void lessThanOneCountedThingLeavesAllOpen(double scale) {
        var values = new double[] {30, 10, 3, 1, 0, 20};
        var table = ActivityTable.of(3, 2, Arrays.stream(values).map(x -> x * scale).toArray());
        var shrunk = ShrunkQuotients.of(table, 1, 0.9);
        for (int cell = 0; cell < values.length; cell++) {
            assertThat(shrunk.mean()[cell]).isCloseTo(1, within(30 * scale + 1e-12));
            assertThat(shrunk.low()[cell]).isCloseTo(-Math.log(0.95), within(30 * scale + 1e-12));
            assertThat(shrunk.high()[cell]).isCloseTo(-Math.log(0.05), within(60 * scale + 1e-12));
        }
        // by how many things a value stands for, it is as without the scale
        var counted = ShrunkQuotients.of(table, 1 / scale, 0.9);
        var plain = ShrunkQuotients.of(SMALL, 1, 0.9);
        assertThat(counted.mean()).containsExactly(plain.mean(), within(1e-9));
        assertThat(counted.high()).containsExactly(plain.high(), within(1e-9));
    }

    /// All of the first activity is in one small region of a thousand.
    @ParameterizedTest
    @CsvSource({"1e-9", "1e-3", "1", "1e6"})
    void noQuotientIsOutsideItsInterval(double scale) {
        int regions = 1000;
        var values = new double[2 * regions];
        for (int r = 0; r < regions; r++) {
            values[2 * r] = r == 0 ? 40 * scale : 0;
            values[2 * r + 1] = (r == 0 ? 10 : 500 + r) * scale;
        }
        var shrunk = ShrunkQuotients.of(ActivityTable.of(regions, 2, values), 1, 0.9);
        for (int cell = 0; cell < values.length; cell++) {
            assertThat(shrunk.mean()[cell])
                    .isPositive()
                    .isBetween(shrunk.low()[cell], shrunk.high()[cell]);
        }
    }

    /// Data drawn from the model: nine intervals of ten hold the true quotient, and the shrunken
    /// quotients are nearer to it than the plain ones.
    @Test
    void intervalsHoldAsOftenAsTheySay() {
        var random = new Random(3);
        int regions = 300;
        int activities = 20;
        var truth = new double[regions * activities];
        var values = new double[truth.length];
        for (int cell = 0; cell < truth.length; cell++) {
            truth[cell] = gamma(random, 4) / 4;
            double expected = 1 + cell / activities % 30 * 0.5;
            values[cell] = poisson(random, truth[cell] * expected);
        }
        var table = ActivityTable.of(regions, activities, values);
        var shrunk = ShrunkQuotients.of(table, 1, 0.9);
        var plain = LocationQuotient.of(table);
        int held = 0;
        double error = 0;
        double plainError = 0;
        for (int cell = 0; cell < truth.length; cell++) {
            held += shrunk.low()[cell] <= truth[cell] && truth[cell] <= shrunk.high()[cell] ? 1 : 0;
            error += Math.pow(shrunk.mean()[cell] - truth[cell], 2);
            plainError += Math.pow(plain[cell] - truth[cell], 2);
        }
        assertThat(held / (double) truth.length).isBetween(0.87, 0.93);
        assertThat(error).isLessThan(plainError * 0.75);
    }

    private static double gamma(Random random, int shape) {
        double sum = 0;
        for (int i = 0; i < shape; i++) {
            sum -= Math.log(1 - random.nextDouble());
        }
        return sum;
    }

    private static int poisson(Random random, double mean) {
        int count = -1;
        for (double time = 0; time < mean; count++) {
            time -= Math.log(1 - random.nextDouble());
        }
        return Math.max(count, 0);
    }

    @Test
    void indicesOfSpreadByHand() {
        assertThat(Concentration.krugman(SMALL)[2]).isCloseTo(2 * 33.0 / 64, within(1e-15));
        assertThat(Concentration.herfindahl(SMALL)).containsExactly(0.625, 0.625, 1);
        assertThat(Concentration.entropy(SMALL)[2]).isZero();
        assertThat(Concentration.entropy(SMALL)[0])
                .isCloseTo(2 - 0.75 * Math.log(3) / Math.log(2), within(1e-14));
    }

    @Test
    void likenessOfTwoRegionsByHand() {
        var one = new double[] {0.5, 0.5, 0};
        assertThat(Similarity.krugman(one, one)).isZero();
        assertThat(Similarity.krugman(one, new double[] {0, 0, 1})).isEqualTo(2);
        assertThat(Similarity.krugman(one, new double[] {0.25, 0.5, 0.25})).isEqualTo(0.5);
        assertThat(Similarity.cosine(one, new double[] {3, 3, 0})).isCloseTo(1, within(1e-15));
        assertThat(Similarity.cosine(one, new double[] {0, 0, 2})).isZero();
        assertThat(Similarity.cosine(new double[] {3, 4}, new double[] {4, 3}))
                .isCloseTo(24.0 / 25, within(1e-15));
        assertThat(Similarity.cosine(one, new double[3])).isZero();
    }

    @Test
    void varietyWithinAndBetweenGroupsAddsUpToEntropy() {
        var table = ActivityTable.of(2, 4, new double[] {1, 1, 1, 1, 2, 2, 4, 0});
        var variety = Variety.of(table, new int[] {0, 0, 1, 1});
        assertThat(variety.unrelated()).containsExactly(new double[] {1, 1}, within(1e-15));
        assertThat(variety.related()).containsExactly(new double[] {1, 0.5}, within(1e-15));
        var entropy = Concentration.entropy(table);
        for (int r = 0; r < 2; r++) {
            assertThat(variety.related()[r] + variety.unrelated()[r])
                    .isCloseTo(entropy[r], within(1e-14));
        }
    }

    @Test
    void partsOfAChangeAddUpAndWhatNobodyHadIsTheRegions() {
        double[] before = {100, 100, 0, 100, 100, 0};
        double[] after = {150, 110, 5, 110, 90, 0};
        var parts = ShiftShare.of(3, before, after);
        double growth = 465.0 / 400 - 1;
        assertThat(parts.national()[0]).isCloseTo(100 * growth, within(1e-12));
        assertThat(parts.industry()[0]).isCloseTo(100 * (0.3 - growth), within(1e-12));
        assertThat(parts.regional()[0]).isCloseTo(20, within(1e-12));
        assertThat(parts.regional()[2]).isEqualTo(5);
        for (int cell = 0; cell < 6; cell++) {
            assertThat(parts.national()[cell] + parts.industry()[cell] + parts.regional()[cell])
                    .isCloseTo(after[cell] - before[cell], within(1e-12));
        }
    }

    @Test
    void relatednessByHand() {
        // pairs: 01 02 03 12 13 by the first region, 23 by the first and the third
        assertThat(NETWORK.coOccurrence())
                .containsExactly(0, 1, 1, 1, 1, 0, 1, 1, 1, 1, 0, 2, 1, 1, 2, 0);
        var probability = 2 / ((4.0 / 14 * (4.0 / 10) * 2) * 7);
        assertThat(Relatedness.PROBABILITY.of(NETWORK)[2 * 4 + 3])
                .isCloseTo(probability, within(1e-15));
        assertThat(Relatedness.ASSOCIATION.of(NETWORK)[2 * 4 + 3]).isEqualTo(2 * 14 / 16.0);
        assertThat(Relatedness.COSINE.of(NETWORK)[1]).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(Relatedness.JACCARD.of(NETWORK)[3 * 4 + 2]).isCloseTo(2 / 6.0, within(1e-15));
        assertThat(Relatedness.PROXIMITY.of(NETWORK)[3 * 4 + 2]).isCloseTo(2 / 3.0, within(1e-15));
    }

    @Test
    void densityIsTheShareOfWhatIsRelated() {
        var density = RelatednessDensity.of(NETWORK, Relatedness.JACCARD.of(NETWORK));
        assertThat(density.of(0, 0)).hasValue(100);
        double one = 1 / 5.0;
        double two = 1 / 6.0;
        // the third region has the last two of four
        assertThat(density.of(2, 0).orElseThrow())
                .isCloseTo(100 * 2 * two / (one + 2 * two), within(1e-12));
        assertThat(density.mean(0, false)).isEmpty();
        assertThat(density.mean(2, false).orElseThrow())
                .isCloseTo(
                        (density.of(2, 0).orElseThrow() + density.of(2, 1).orElseThrow()) / 2,
                        within(1e-12));
    }

    @Test
    void whatIsRelatedToNothingHasNoDensity() {
        var apart =
                Portfolio.of(
                        3,
                        new boolean[] {true, true, false, false, false, true, true, true, false});
        var density = RelatednessDensity.of(apart, Relatedness.COSINE.of(apart));
        assertThat(density.isDefined(2)).isFalse();
        assertThat(density.of(0, 2)).isEmpty();
        assertThat(density.mean(0, false)).isEmpty();
    }

    /// By hand: C1's four activities are had by 1, 2, 2 and 3 regions.
    @Test
    void reflectionsAreMeansOfEachOther() {
        assertThat(Reflections.of(NETWORK, 0).regions()).containsExactly(4, 1, 2, 1);
        assertThat(Reflections.of(NETWORK, 1).regions()).containsExactly(2, 2, 2.5, 3);
        assertThat(Reflections.of(NETWORK, 1).activities())
                .containsExactly(new double[] {4, 2.5, 3, 7.0 / 3}, within(1e-15));
        var three = Reflections.of(NETWORK, 3).regions();
        assertThat(Arrays.stream(three).min()).hasValue(0);
        assertThat(Arrays.stream(three).max()).hasValue(100);
    }

    @ParameterizedTest(name = "{0} regions, {1} activities")
    @CsvSource({"30, 12", "12, 30", "60, 60"})
    void complexityIsTheSecondEigenvector(int regions, int activities) {
        var portfolio = random(regions, activities, 5);
        var found = (EconomicComplexity.Found) EconomicComplexity.of(portfolio);
        var matrix = new DMatrixRMaj(regions, regions);
        for (int a = 0; a < regions; a++) {
            for (int b = 0; b < regions; b++) {
                double sum = 0;
                for (int i = 0; i < activities; i++) {
                    sum +=
                            portfolio.has(a, i) && portfolio.has(b, i)
                                    ? 1.0 / portfolio.ubiquity(i)
                                    : 0;
                }
                matrix.set(a, b, sum / portfolio.diversity(a));
            }
        }
        var eigen = DecompositionFactory_DDRM.eig(regions, true);
        eigen.decompose(matrix);
        var values = new double[regions];
        Arrays.setAll(values, k -> eigen.getEigenvalue(k).getReal());
        var sorted = Arrays.stream(values).sorted().toArray();
        assertThat(found.eigenvalue()).isCloseTo(sorted[regions - 2], within(1e-12));
        assertThat(found.next()).isCloseTo(sorted[regions - 3], within(1e-12));
        int second = 0;
        while (values[second] != sorted[regions - 2]) {
            second++;
        }
        var vector = eigen.getEigenVector(second).getData();
        double mean = Arrays.stream(vector).average().orElseThrow();
        double sd =
                Math.sqrt(Arrays.stream(vector).map(x -> (x - mean) * (x - mean)).sum() / regions);
        double sign = Math.signum((vector[0] - mean) * found.regions()[0]);
        double along = 0;
        for (int r = 0; r < regions; r++) {
            assertThat(found.regions()[r]).isCloseTo(sign * (vector[r] - mean) / sd, within(1e-9));
            along += found.regions()[r] * portfolio.diversity(r);
        }
        assertThat(along).isPositive();
    }

    private static Portfolio random(int regions, int activities, int seed) {
        var random = new Random(seed);
        var has = new boolean[regions * activities];
        for (int cell = 0; cell < has.length; cell++) {
            int region = cell / activities;
            double r = (region + 1.0) / regions;
            double i = (cell % activities + 1.0) / activities;
            has[cell] = random.nextDouble() < 0.15 + 0.7 * r * (1 - i) || i < 0.1;
        }
        return Portfolio.of(activities, has);
    }

    @Test
    void whereComplexityIsNotDefinedItIsSaidWhy() {
        var apart =
                new boolean[] {
                    true, true, false, false, true, true, false, false,
                    false, false, true, true, false, false, true, true
                };
        assertThat(EconomicComplexity.of(Portfolio.of(4, apart)))
                .isEqualTo(EconomicComplexity.Undefined.FALLS_APART);
        var same = new boolean[12];
        Arrays.fill(same, true);
        assertThat(EconomicComplexity.of(Portfolio.of(4, same)))
                .isEqualTo(EconomicComplexity.Undefined.NO_DIFFERENCE);
        var ring =
                new boolean[] {
                    true, true, false, false, false, true, true, false,
                    false, false, true, true, true, false, false, true
                };
        assertThat(EconomicComplexity.of(Portfolio.of(4, ring)))
                .isEqualTo(EconomicComplexity.Undefined.NOT_UNIQUE);
        assertThat(EconomicComplexity.of(Portfolio.of(2, new boolean[] {true, true, true, true})))
                .isEqualTo(EconomicComplexity.Undefined.TOO_FEW);
    }

    /// Where everything settles, fitness is the sum of complexities and complexity what the formula
    /// says, whatever the step.
    @Test
    void fitnessIsTheFixedPointOfItsMap() {
        var portfolio = random(40, 15, 2);
        var found = FitnessComplexity.of(portfolio, 5000);
        assertThat(found.change()).isLessThan(1e-9);
        var sums = new double[40];
        for (int r = 0; r < 40; r++) {
            for (int i = 0; i < 15; i++) {
                sums[r] += portfolio.has(r, i) ? found.complexity()[i] : 0;
            }
        }
        double mean = Arrays.stream(sums).average().orElseThrow();
        for (int r = 0; r < 40; r++) {
            assertThat(found.fitness()[r]).isCloseTo(sums[r] / mean, within(1e-8));
        }
        assertThat(Arrays.stream(found.complexity()).average().orElseThrow())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void firstStepsOfFitnessByHand() {
        // F = 4, 1, 2, 1 over 2; Q = 1, 1/2, 1/2, 1/3 over 7/12
        var one = FitnessComplexity.of(NETWORK, 1);
        assertThat(one.fitness()).containsExactly(2, 0.5, 1, 0.5);
        assertThat(one.complexity())
                .containsExactly(new double[] {12.0 / 7, 6.0 / 7, 6.0 / 7, 4.0 / 7}, within(1e-15));
        assertThat(one.steps()).isEqualTo(1);
    }
}

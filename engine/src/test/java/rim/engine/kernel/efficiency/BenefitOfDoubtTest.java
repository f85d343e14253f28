package rim.engine.kernel.efficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenefitOfDoubtTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final double NONE = Double.NaN;

    /// By hand. The frontier is the line from a (4, 1) to b (1, 4), `x + y = 5`, and its ends: c
    /// (2, 2) lies at 4/5 of it, d (4, 0.5) at the wall `x ≤ 4`, e (1, 1) at 2/5.
    @Test
    void withoutLimitsEachUnitIsMeasuredAlongItsRay() {
        var columns = new double[][] {{4, 1, 2, 4, 1}, {1, 4, 2, 0.5, 1}};
        assertThat(scores(columns, ShareLimits.none(2)))
                .containsExactly(new double[] {1, 1, 0.8, 1, 0.4}, EXACT);
        var c = BenefitOfDoubt.of(columns, ShareLimits.none(2)).get(2).orElseThrow();
        assertThat(c.weights()).containsExactly(new double[] {0.2, 0.2}, EXACT);
        assertThat(c.shares()).containsExactly(new double[] {0.5, 0.5}, EXACT);
        assertThat(c.peers()).containsExactlyInAnyOrder(0, 1);
        assertThat(c.intensities()).containsExactly(new double[] {0.4, 0.4}, EXACT);
    }

    /// By hand. With shares of one half each, `w = (s/2x₀, s/2y₀)`, so that the score of e over a,
    /// (1, 1) over (4, 2), is `1 / (½·4/1 + ½·2/1) = 1/3`.
    @Test
    void fixedSharesLeaveNoChoice() {
        var columns = new double[][] {{4, 1}, {2, 1}};
        assertThat(scores(columns, ShareLimits.same(2, 0.5, 0.5)))
                .containsExactly(new double[] {1, 1.0 / 3}, EXACT);
        // at most 3/4 from one: the second is better, ¼·4 + ¾·2 = 2.5
        assertThat(scores(columns, ShareLimits.same(2, 0, 0.75))[1]).isCloseTo(0.4, EXACT);
        assertThat(scores(columns, ShareLimits.same(2, 0.25, 1))[1]).isCloseTo(0.4, EXACT);
    }

    @Test
    void aMissingCellGivesNothingAndHindersNobody() {
        var columns = new double[][] {{4, 2, NONE}, {NONE, 2, 1}};
        assertThat(scores(columns, ShareLimits.none(2)))
                .containsExactly(new double[] {1, 1, 0.5}, EXACT);
        // the first has only one of two: it may take the whole from there
        assertThat(scores(columns, ShareLimits.same(2, 0.3, 0.7)))
                .containsExactly(new double[] {1, 1, 0.5}, EXACT);
    }

    @Test
    void whoHasNothingAtAllHasNoScore() {
        var columns = new double[][] {{4, NONE, 0}, {1, NONE, 0}};
        var all = BenefitOfDoubt.of(columns, ShareLimits.none(2));
        assertThat(all.get(1)).isEmpty();
        assertThat(all.get(2).orElseThrow().score()).isZero();
    }

    @Test
    void aZeroUnderALowerLimitMakesTheScoreZero() {
        var columns = new double[][] {{4, 0}, {1, 9}};
        assertThat(scores(columns, ShareLimits.same(2, 0.1, 0.9))[1]).isZero();
        assertThat(scores(columns, ShareLimits.none(2))[1]).isEqualTo(1);
    }

    @Test
    void negativeValuesAndImpossibleLimitsAreRefused() {
        assertThatThrownBy(() -> BenefitOfDoubt.of(new double[][] {{1, -1}}, ShareLimits.none(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unit 1");
        assertThatThrownBy(() -> ShareLimits.same(3, 0.4, 0.9))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ShareLimits.same(3, 0, 0.3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// The score of shares q is `1 / maxⱼ Σ qᵢxᵢⱼ/xᵢ₀`; no admissible q may do better, and the
    /// shares found must reach it.
    @ParameterizedTest(name = "seed {0}, shares from {1} to {2}")
    @CsvSource({"1, 0, 1", "2, 0.05, 0.5", "3, 0.1, 0.4", "4, 0, 0.3", "5, 0.2, 0.3", "6, 0.05, 1"})
    void theScoreIsTheBestOfAllAdmissibleShares(long seed, double least, double most) {
        var random = new Random(seed);
        var columns = new double[4][60];
        for (double[] column : columns) {
            Arrays.setAll(column, i -> 1 + random.nextInt(50));
        }
        var limits = ShareLimits.same(4, least, most);
        for (int unit = 0; unit < 60; unit++) {
            var found = BenefitOfDoubt.of(columns, limits).get(unit).orElseThrow();
            assertThat(scoreWith(columns, unit, found.shares()))
                    .isCloseTo(found.score(), within(1e-10));
            for (double share : found.shares()) {
                assertThat(share).isBetween(least - 1e-10, most + 1e-10);
            }
            for (int trial = 0; trial < 50; trial++) {
                var q = randomShares(random, least, most);
                assertThat(scoreWith(columns, unit, q)).isLessThanOrEqualTo(found.score() + 1e-10);
            }
            if (unit > 5) {
                break;
            }
        }
    }

    /// The conditions of optimality: admissible, prices not negative and sufficient, equal
    /// objectives.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aSolutionAndItsPricesProveEachOther(long seed) {
        var random = new Random(seed);
        int m = 30;
        int k = 8;
        var a = new double[m][k];
        var b = new double[m];
        for (int i = 0; i < m; i++) {
            Arrays.setAll(a[i], j -> random.nextInt(4) == 0 ? 0 : random.nextDouble());
            b[i] = random.nextInt(4) == 0 ? 0 : random.nextInt(3);
        }
        Arrays.fill(a[0], 1);
        b[0] = 5;
        var c = random.doubles(k, -0.2, 1).toArray();
        var solution = LinearProgramme.maximise(c, a, b);
        double dual = 0;
        for (int i = 0; i < m; i++) {
            double used = 0;
            for (int j = 0; j < k; j++) {
                used += a[i][j] * solution.x()[j];
            }
            assertThat(used).isLessThanOrEqualTo(b[i] + 1e-9);
            assertThat(solution.duals()[i]).isNotNegative();
            assertThat(solution.duals()[i] * (b[i] - used)).isCloseTo(0, within(1e-9));
            dual += solution.duals()[i] * b[i];
        }
        for (int j = 0; j < k; j++) {
            double price = 0;
            for (int i = 0; i < m; i++) {
                price += solution.duals()[i] * a[i][j];
            }
            assertThat(price).isGreaterThanOrEqualTo(c[j] - 1e-9);
            assertThat(solution.x()[j]).isNotNegative();
        }
        assertThat(dual).isCloseTo(solution.objective(), within(1e-9));
    }

    /// E. M. L. Beale (1955): goes in circles under Dantzig's rule.
    @Test
    void aProgrammeThatGoesInCirclesEnds() {
        var solution =
                LinearProgramme.maximise(
                        new double[] {0.75, -150, 0.02, -6},
                        new double[][] {{0.25, -60, -0.04, 9}, {0.5, -90, -0.02, 3}, {0, 0, 1, 0}},
                        new double[] {0, 0, 1});
        assertThat(solution.objective()).isCloseTo(0.05, EXACT);
    }

    @Test
    void anObjectiveWithoutBoundIsNoSolution() {
        assertThatThrownBy(() ->
                        LinearProgramme.maximise(
                                new double[] {1}, new double[][] {{-1}}, new double[] {1}))
                .isInstanceOf(ArithmeticException.class);
    }

    private static double[] scores(double[][] columns, ShareLimits limits) {
        return BenefitOfDoubt.of(columns, limits).stream()
                .mapToDouble(unit -> unit.orElseThrow().score())
                .toArray();
    }

    private static double scoreWith(double[][] columns, int unit, double[] shares) {
        double greatest = 0;
        for (int j = 0; j < columns[0].length; j++) {
            double value = 0;
            for (int i = 0; i < columns.length; i++) {
                value += shares[i] * columns[i][j] / columns[i][unit];
            }
            greatest = Math.max(greatest, value);
        }
        return 1 / greatest;
    }

    private static double[] randomShares(Random random, double least, double most) {
        while (true) {
            var q = random.doubles(4).map(x -> -Math.log(1 - x)).toArray();
            double sum = Arrays.stream(q).sum();
            for (int i = 0; i < 4; i++) {
                q[i] = least + (1 - 4 * least) * q[i] / sum;
            }
            if (Arrays.stream(q).max().orElseThrow() <= most) {
                return q;
            }
        }
    }

    /// The first leads in both, so that any shares suit it: those that give it the most count, here
    /// all on the indicator in which it is four times the benchmark, whichever comes first.
    @Test
    void sharesThatSuitEquallyAreChosenByTheGreatestScoreInAnyOrderOfIndicators() {
        double[] near = {4, 2, 3};
        double[] far = {8, 1, 2};
        var one =
                GeometricBenefit.of(
                        new double[][] {near, far}, ShareLimits.none(2), new double[] {3, 2});
        var other =
                GeometricBenefit.of(
                        new double[][] {far, near}, ShareLimits.none(2), new double[] {2, 3});
        assertThat(one.getFirst().orElseThrow().score()).isCloseTo(4, EXACT);
        assertThat(other.getFirst().orElseThrow().score()).isCloseTo(4, EXACT);
    }
}

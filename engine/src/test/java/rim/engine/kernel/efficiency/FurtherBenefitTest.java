package rim.engine.kernel.efficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FurtherBenefitTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final double GAP = Double.NaN;

    private static double[][] random(int indicators, int units, long seed) {
        var random = new Random(seed);
        var columns = new double[indicators][units];
        for (double[] column : columns) {
            java.util.Arrays.setAll(column, j -> 1 + random.nextDouble());
        }
        return columns;
    }

    @Test
    void aUnitIsHeldAgainstTheExpectedBestOfADraw() {
        double[][] one = {{1, 2, 3}};
        // of one draw 1, 2 or 3; of two the greater: 1 in 1, 2 in 3, 3 in 5 of 9
        assertThat(OrderM.of(one, null, 1, null))
                .containsExactly(new double[] {0.5, 1, 1.5}, EXACT);
        assertThat(OrderM.of(one, null, 2, null)[0]).isCloseTo(9 / 22.0, EXACT);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theExpectationIsThatOfAllDrawsThereAre(long seed) {
        var columns = random(2, 6, seed);
        var scores = OrderM.of(columns, null, 3, null);
        for (int unit = 0; unit < 6; unit++) {
            double sum = 0;
            for (int draw = 0; draw < 6 * 6 * 6; draw++) {
                double best = 0;
                for (int j : new int[] {draw % 6, draw / 6 % 6, draw / 36}) {
                    double ratio =
                            Math.min(
                                    columns[0][j] / columns[0][unit],
                                    columns[1][j] / columns[1][unit]);
                    best = Math.max(best, ratio);
                }
                sum += best;
            }
            assertThat(scores[unit]).isCloseTo(216 / sum, EXACT);
        }
    }

    @Test
    void veryManyDrawsFindTheBestThatThereIs() {
        double[][] columns = {{1, 2, 4}, {4, 2, 1}};
        assertThat(OrderM.of(columns, null, 100_000, null))
                .containsExactly(new double[] {1, 1, 1}, within(1e-9));
        double[][] dominated = {{1, 2, 4}, {1, 2, 4}};
        assertThat(OrderM.of(dominated, null, 100_000, null))
                .containsExactly(new double[] {0.25, 0.5, 1}, within(1e-9));
    }

    @Test
    void onlyUnitsThatAreAlikeAreDrawn() {
        double[][] columns = {{1, 2, 8}};
        double[][] likeness = {{1, 1, 0}, {1, 1, 0}, {0, 0, 0}};
        // unit 0 against 1 and 2 alike; unit 2 against nobody
        assertThat(OrderM.of(columns, null, 1, likeness))
                .containsExactly(new double[] {2 / 3.0, 4 / 3.0, GAP}, EXACT);
        var alike = Likeness.of(new double[][] {{0, 1, 9, GAP}}, 1, new double[] {1});
        assertThat(alike[0]).containsExactly(new double[] {1, 0.8, 0, 0}, EXACT);
    }

    @Test
    void aGapAsksForNothing() {
        double[][] columns = {{2, 4, 4}, {GAP, 1, 1}, {GAP, GAP, 1}};
        var scores = OrderM.of(columns, null, 1, null);
        assertThat(scores[0]).isCloseTo(3 / (1 + 2 + 2.0), EXACT);
        assertThat(OrderM.of(new double[][] {{GAP, 1}}, null, 1, null)[0]).isNaN();
    }

    @Test
    void eachUnitGoesWhereItHasMostToGain() {
        double[][] columns = {{4, 1, 1}, {1, 4, 1}};
        var found = MultiDirectionalBenefit.of(columns);
        assertThat(found.get(0).orElseThrow().score()).isEqualTo(1);
        // 3 to gain in either; both together halfway between the others, at 2.5 and 2.5
        assertThat(found.get(2).orElseThrow().gains()).containsExactly(new double[] {3, 3}, EXACT);
        assertThat(found.get(2).orElseThrow().score()).isCloseTo(0.4, EXACT);
    }

    @Test
    void aUnitMayBeHeldAgainstSomeInItsOwnBestDirection() {
        double[][] columns = {{4, 1, 1}, {1, 4, 1}};
        // of one drawn: the first in one third of the draws, with 3 to gain in one, or the second,
        // or
        // the third itself: 1 - 3/(4 + 1) twice, and 1
        assertThat(MultiDirectionalBenefit.robust(columns, new PeerDraws(1, 3 * 1024, 2)))
                .containsExactly(new double[] {1, 1, (0.4 + 0.4 + 1) / 3}, within(1e-3));
        assertThat(MultiDirectionalBenefit.robust(columns, new PeerDraws(100, 5, 2)))
                .containsExactly(new double[] {1, 1, 0.4}, EXACT);
    }

    private static double[] geometric(double[][] columns, ShareLimits limits, double[] benchmark) {
        return GeometricBenefit.of(columns, limits, benchmark).stream()
                .mapToDouble(found -> found.orElseThrow().score())
                .toArray();
    }

    @Test
    void aUnitIsMeasuredAgainstABenchmarkByItsOwnShares() {
        double[][] columns = {{2, 4, 1}, {3, 1, 5}};
        double[] benchmark = {2, 3};
        var equal = geometric(columns, ShareLimits.same(2, 0.5, 0.5), benchmark);
        assertThat(equal)
                .containsExactly(
                        new double[] {1, Math.sqrt(4 / 2.0 / 3), Math.sqrt(0.5 * 5 / 3.0)}, EXACT);
        var free = geometric(columns, ShareLimits.none(2), benchmark);
        assertThat(free[0]).isCloseTo(1, EXACT);
        // each takes what it is best in
        assertThat(free[1]).isGreaterThan(equal[1]);
        // what the benchmark lacks counts for nobody
        assertThat(geometric(columns, ShareLimits.none(2), new double[] {2, GAP}))
                .containsExactly(new double[] {1, 2, 0.5}, EXACT);
    }
}

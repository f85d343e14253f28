package rim.engine.kernel.efficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectionalBenefitTest {
    private static final Offset<Double> EXACT = within(1e-12);

    /// By hand. The frontier is `x + y = 5` between a (4, 1) and b (1, 4). From c (2, 2) along (1,
    /// 1) it is half a step away; from d (1, 1) one and a half; along (1, 0), c reaches (3, 2)
    ///    after one step.
    @Test
    void stepsToTheFrontier() {
        var columns = new double[][] {{4, 1, 2, 1}, {1, 4, 2, 1}};
        assertThat(distances(columns, 1, 1)).containsExactly(new double[] {0, 0, 0.5, 1.5}, EXACT);
        assertThat(distances(columns, 1, 0)[2]).isCloseTo(1, EXACT);
        var d = DirectionalBenefit.of(columns, new double[] {1, 1}).get(3).orElseThrow();
        assertThat(d.score()).isCloseTo(0.4, EXACT);
        assertThat(d.prices()).containsExactly(new double[] {0.5, 0.5}, EXACT);
        assertThat(d.peers()).containsExactly(0, 1);
        assertThat(d.intensities()).containsExactly(new double[] {0.5, 0.5}, EXACT);
    }

    /// In the direction of the unit itself the step is that of the benefit of the doubt.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void alongItsOwnRayAUnitHasTheUsualScore(long seed) {
        var random = new Random(seed);
        var columns = new double[4][50];
        for (double[] column : columns) {
            Arrays.setAll(column, i -> 1 + random.nextInt(60));
        }
        var usual = BenefitOfDoubt.of(columns, ShareLimits.none(4));
        for (int unit = 0; unit < 50; unit++) {
            int own = unit;
            var direction = Arrays.stream(columns).mapToDouble(x -> x[own]).toArray();
            var found = DirectionalBenefit.of(columns, direction).get(unit).orElseThrow();
            assertThat(found.score())
                    .isCloseTo(usual.get(unit).orElseThrow().score(), within(1e-9));
        }
    }

    @Test
    void aMissingCellAsksForNothing() {
        var columns = new double[][] {{4, Double.NaN, 2}, {Double.NaN, 4, 1}};
        var all = DirectionalBenefit.of(columns, new double[] {1, 1});
        assertThat(all.get(0).orElseThrow().distance()).isZero();
        assertThat(all.get(2).orElseThrow().distance()).isPositive();
        assertThat(DirectionalBenefit.of(columns, new double[] {1, 0}).get(1)).isEmpty();
        assertThatThrownBy(() -> DirectionalBenefit.of(columns, new double[] {1, -1}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] distances(double[][] columns, double... direction) {
        return DirectionalBenefit.of(columns, direction).stream()
                .mapToDouble(unit -> unit.orElseThrow().distance())
                .toArray();
    }
}

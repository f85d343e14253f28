package rim.engine.kernel.efficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import rim.engine.kernel.efficiency.GeometricChange.Time;

class GeometricChangeTest {
    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void whatChangedMultipliesUpToTheChange() {
        var earlier = new Time(new double[] {2, 4}, new double[] {4, 2}, new double[] {0.25, 0.75});
        var later = new Time(new double[] {8, 4}, new double[] {4, 8}, new double[] {0.75, 0.25});
        var found = GeometricChange.of(earlier, later);
        // from (1/2)^(1/4) 2^(3/4) to 2^(3/4) (1/2)^(1/4)
        assertThat(found.change()).isCloseTo(1, EXACT);
        // the first grew fourfold, the benchmark's second too; each with half the weight
        assertThat(found.performance()).isCloseTo(2, EXACT);
        assertThat(found.benchmark()).isCloseTo(0.5, EXACT);
        // a quarter of (1/2 · 2) to it from the first, and from the second of (2 · 1/2)
        assertThat(found.weights()).isCloseTo(1, EXACT);
    }

    @Test
    void aShareThatMovesToWhatIsBetterRaisesTheScore() {
        double[] values = {2, 6};
        double[] benchmark = {4, 2};
        var found =
                GeometricChange.of(
                        new Time(values, benchmark, new double[] {0.5, 0.5}),
                        new Time(values, benchmark, new double[] {0.25, 0.75}));
        assertThat(found.performance()).isEqualTo(1);
        assertThat(found.benchmark()).isEqualTo(1);
        // (3 / (1/2))^(1/4)
        assertThat(found.weights()).isCloseTo(Math.pow(6, 0.25), EXACT);
        assertThat(found.change()).isCloseTo(Math.pow(6, 0.25), EXACT);
    }

    @Test
    void aGapLeavesTheChangeAlone() {
        var found =
                GeometricChange.of(
                        new Time(new double[] {2, 1}, new double[] {1, 1}, new double[] {1, 0}),
                        new Time(
                                new double[] {Double.NaN, 4},
                                new double[] {1, 1},
                                new double[] {0, 1}));
        assertThat(found.change()).isCloseTo(2, EXACT);
        assertThat(found.performance()).isNaN();
    }
}

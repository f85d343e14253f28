package rim.engine.kernel.efficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Expected values: the same error with integrals and sums taken numerically, its least found by
/// SciPy 1.17.
class BandwidthsTest {

    @Test
    void theWidthIsThatOfTheLeastError() {
        double[][] column = {{0.3, 1.1, 1.9, 2.0, 3.7, 4.4, 6.1, 6.2}};
        assertThat(Bandwidths.of(column, 1)[0]).isCloseTo(2.46247, within(5e-5));
    }

    @Test
    void stepsHaveAWidthToo() {
        double[][] steps = {{1, 2, 2, 3, 3, 3, 4, 4, 5, 1}};
        assertThat(Bandwidths.of(steps, 0)[0]).isCloseTo(0.51676, within(5e-5));
    }

    @Test
    void severalAreFoundTogether() {
        double[][] both = {
            {0.3, 1.1, 1.9, 2.0, 3.7, 4.4, 6.1, 6.2}, {1, 1, 2, 2, 2, 3, 3, Double.NaN}
        };
        var widths = Bandwidths.of(both, 1);
        assertThat(widths[0]).isBetween(0.1, 15.0);
        assertThat(widths[1]).isBetween(0.0, 0.99);
    }

    @Test
    void whatDoesNotVaryKeepsNobodyApart() {
        assertThat(Bandwidths.of(new double[][] {{2, 2, 2, 2}}, 1)).containsExactly(1);
        assertThat(Bandwidths.of(new double[][] {{2, Double.NaN, 3}}, 1)).containsExactly(1);
    }
}

package rim.engine.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import rim.engine.kernel.multivariate.Correlation;
import rim.engine.kernel.multivariate.CorrelationMethod;

class ConvergenceTest {
    private static final double[] BEFORE = {3, 5, 8, 9, 12};
    private static final double[] AFTER = {4.5, 5.5, 8.5, 8, 11};

    /// By the textbook's formulas, with t of 3 degrees of freedom from its table, 2.3533634.
    @Test
    void theLineIsThatOfLeastSquares() {
        var found = Convergence.of(BEFORE, AFTER).orElseThrow();
        assertThat(found.units()).isEqualTo(5);
        assertThat(found.ratio()).isCloseTo(0.7339059109850947, within(1e-12));
        assertThat(found.slope()).isCloseTo(-0.2784552845528455, within(1e-12));
        assertThat(found.slopeLow()).isCloseTo(-0.4607010100491118, within(1e-9));
        assertThat(found.slopeHigh()).isCloseTo(-0.09620955905657924, within(1e-9));
        assertThat(found.explained()).isCloseTo(0.8116675315689326, within(1e-12));
    }

    /// The ends are where the test of Morgan and Pitman has a two-sided p of 0.1: the sum and the
    /// difference of the values, one scaled by the end, correlate that much.
    @Test
    void theIntervalOfTheRatioIsTheTestTurnedRound() {
        var found = Convergence.of(BEFORE, AFTER).orElseThrow();
        for (double end : new double[] {found.ratioLow(), found.ratioHigh()}) {
            var sum = new double[BEFORE.length];
            var difference = new double[BEFORE.length];
            for (int i = 0; i < sum.length; i++) {
                sum[i] = AFTER[i] / end + BEFORE[i];
                difference[i] = AFTER[i] / end - BEFORE[i];
            }
            var correlated = Correlation.of(sum, difference, CorrelationMethod.PEARSON);
            assertThat(correlated.orElseThrow().pValue()).isCloseTo(0.1, within(1e-9));
        }
    }

    @Test
    void theIntervalsHoldTheTruthAsOftenAsTheySay() {
        var random = new Random(7);
        int runs = 4000;
        int ratios = 0;
        int slopes = 0;
        for (int run = 0; run < runs; run++) {
            var before = new double[12];
            var after = new double[12];
            for (int i = 0; i < before.length; i++) {
                before[i] = random.nextGaussian();
                after[i] = 0.8 * before[i] + 0.6 * random.nextGaussian();
            }
            var found = Convergence.of(before, after).orElseThrow();
            ratios += found.ratioLow() <= 1 && found.ratioHigh() >= 1 ? 1 : 0;
            slopes += found.slopeLow() <= -0.2 && found.slopeHigh() >= -0.2 ? 1 : 0;
        }
        assertThat(ratios / (double) runs).isCloseTo(0.9, within(0.015));
        assertThat(slopes / (double) runs).isCloseTo(0.9, within(0.015));
    }

    @Test
    void whatDoesNotVaryOrIsTooFewSaysNothing() {
        assertThat(Convergence.of(new double[] {1, 2}, new double[] {2, 3})).isEmpty();
        assertThat(Convergence.of(new double[] {1, 1, 1}, new double[] {1, 2, 3})).isEmpty();
        assertThat(Convergence.of(new double[] {1, 2, 3}, new double[] {4, 4, 4})).isEmpty();
    }

    @Test
    void whatOnlyMovesTogetherKeepsItsSpreadForSure() {
        var found = Convergence.of(new double[] {1, 2, 4}, new double[] {2, 3, 5}).orElseThrow();
        assertThat(found.ratioLow()).isCloseTo(1, within(1e-6));
        assertThat(found.ratioHigh()).isCloseTo(1, within(1e-6));
        assertThat(found.slope()).isZero();
    }
}

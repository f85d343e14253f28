package rim.engine.kernel.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GammaTest {
    /// So much of the distribution lies below what is found.
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 1.5, 3, 40, 1e3, 1e6})
    void theShareLiesBelowIt(double shape) {
        for (double share : new double[] {1e-6, 0.025, 0.05, 0.5, 0.9, 0.975, 0.999}) {
            double x = Gamma.quantile(shape, share);
            assertThat(GammaDistribution.of(shape, 1).cumulativeProbability(x))
                    .isCloseTo(share, within(1e-8 * share));
        }
    }
}

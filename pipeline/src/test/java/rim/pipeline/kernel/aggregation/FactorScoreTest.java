package rim.pipeline.kernel.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.pipeline.kernel.multivariate.PrincipalComponents;
import rim.pipeline.kernel.multivariate.Varimax;

class FactorScoreTest {
    private static final double[] NO_WEIGHTS = {1, 1, 1, 1};

    private static double[][] columns() {
        var random = new Random(5);
        var columns = new double[4][40];
        for (int j = 0; j < 40; j++) {
            double common = random.nextGaussian();
            for (int i = 0; i < 4; i++) {
                columns[i][j] = 10 * i + (i < 2 ? 3 : -1) * common + random.nextGaussian();
            }
        }
        return columns;
    }

    private static double[] scores(FactorScore rule, double[][] columns) {
        var scores = new double[columns[0].length];
        rule.of(columns, NO_WEIGHTS, scores);
        return scores;
    }

    private static double covariance(double[] x, double[] y) {
        double mx = Arrays.stream(x).average().orElseThrow();
        double my = Arrays.stream(y).average().orElseThrow();
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - mx) * (y[i] - my);
        }
        return sum / (x.length - 1);
    }

    @Test
    void theFirstComponentHasMean0AndVariance1() {
        var columns = columns();
        var scores = scores(FactorScore.of(columns, 1, true).orElseThrow(), columns);
        assertThat(Arrays.stream(scores).sum()).isCloseTo(0, within(1e-12));
        assertThat(covariance(scores, scores)).isCloseTo(1, within(1e-12));
    }

    /// The covariance of a standardised part with a score on a factor is its loading.
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void severalAreWeightedByWhatTheyExplain(int components) {
        var columns = columns();
        var found = PrincipalComponents.of(columns).orElseThrow();
        for (boolean isRotated : new boolean[] {true, false}) {
            var scores =
                    scores(FactorScore.of(columns, components, isRotated).orElseThrow(), columns);
            var loadings = found.loadings(components);
            var factors = isRotated ? Varimax.rotated(loadings) : loadings;
            for (int i = 0; i < 4; i++) {
                double expected = 0;
                for (double[] factor : factors) {
                    double explained = Arrays.stream(factor).map(x -> x * x).sum() / 4;
                    double sign = Arrays.stream(factor).sum() < 0 ? -1 : 1;
                    expected += sign * explained * factor[i];
                }
                double sd = Math.sqrt(covariance(columns[i], columns[i]));
                assertThat(covariance(columns[i], scores) / sd).isCloseTo(expected, within(1e-10));
            }
        }
    }

    @Test
    void aPartThatIsMissingLeavesNoScore() {
        var rule = FactorScore.of(columns(), 1, true).orElseThrow();
        assertThat(rule.of(new double[] {1, 2, Double.NaN, 4}, NO_WEIGHTS)).isNaN();
        assertThat(FactorScore.of(new double[][] {{1, 2, 3}, {5, 5, 5}}, 1, true)).isEmpty();
    }

    @Test
    void nearnessIsTheMeanOfTheKernelOfAllDistances() {
        double[] x = {0, 3, 100, Double.NaN};
        double[] y = {0, 4, 0, 0};
        // 5 apart, within a bandwidth of 10: (1 − ¼)² = 0.5625
        assertThat(Neighbourhood.BISQUARE.nearness(x, y, 10))
                .containsExactly(
                        new double[] {1.5625 / 3, 1.5625 / 3, 1 / 3.0, Double.NaN}, within(1e-15));
        assertThat(Neighbourhood.BOXCAR.nearness(x, y, 5)[0]).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(Neighbourhood.GAUSSIAN.nearness(x, y, 5)[1])
                .isCloseTo((1 + Math.exp(-0.5)) / 3, within(1e-9));
    }
}

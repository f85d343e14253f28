package rim.engine.kernel.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.engine.kernel.multivariate.PrincipalComponents;
import rim.engine.kernel.multivariate.Varimax;

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

    @Test
    void neighboursSayHowFarTheyReach() {
        double[] x = {0, 1, 2, 3, 4, 5, 6, 7};
        double[][] columns = {{1, 3, 2, 4, 3, 5, 4, 6}};
        // the same sum of squares in NumPy, its least by SciPy 1.17
        assertThat(Neighbourhood.GAUSSIAN.bandwidth(x, new double[8], columns))
                .isCloseTo(1.8215823016773105, within(1e-6));
        assertThat(Neighbourhood.GAUSSIAN.bandwidth(new double[8], new double[8], columns)).isNaN();
    }

    @Test
    void numbersAndCategoriesGoTogether() {
        double[][] numbers = {{1, 2, 4, 3, 7, 5}, {5, 1, 2, 6, 3, 4}};
        double[][] kinds = {{1, 0, 1, 0, 0, 0}, {0, 1, 0, 1, 1, 0}, {0, 0, 0, 0, 0, 1}};
        // NumPy 2.4: eigenvectors of the covariances of the columns as J. Pagès scales them
        assertThat(scores(numbers, kinds, 1))
                .containsExactly(
                        new double[] {
                            -2.014726673511328,
                            -0.07648265257155548,
                            -0.6458169945368314,
                            -0.1834669338143836,
                            1.5478647202236686,
                            1.37262853421043
                        },
                        within(1e-9));
        assertThat(scores(numbers, kinds, 0))
                .containsExactly(
                        new double[] {
                            -0.5165084892334391,
                            -0.6236091822240672,
                            -0.5970610097823176,
                            0.4698460490285794,
                            0.5491603668693423,
                            0.718172265341902
                        },
                        within(1e-9));
        // of two numbers and three kinds there are four components
        assertThat(FactorScore.mixed(numbers, kinds, 5)).isEmpty();
    }

    private static double[] scores(double[][] numbers, double[][] kinds, int components) {
        var rule = FactorScore.mixed(numbers, kinds, components).orElseThrow();
        var scores = new double[numbers[0].length];
        for (int unit = 0; unit < scores.length; unit++) {
            var row = new double[numbers.length + kinds.length];
            for (int i = 0; i < row.length; i++) {
                row[i] = i < numbers.length ? numbers[i][unit] : kinds[i - numbers.length][unit];
            }
            scores[unit] = rule.of(row, new double[row.length]);
        }
        return scores;
    }
}

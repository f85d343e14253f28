package rim.engine.kernel.multivariate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Expected values from NumPy 2 (`corrcoef`, `linalg.eigh`, `linalg.inv`), with the formulas
/// written out, and from the Handbook.
class FactorTest {
    private static final Offset<Double> EXACT = within(1e-10);
    private static final double[][] COLUMNS = {
        {0.2, 1.7, -1.0, 1.1, 1.0, -3.7, 2.2, 2.0, -0.8, 1.5, -1.7, -0.9},
        {-1.2, -1.2, -0.5, 0.5, -0.7, -0.5, -1.5, 1.9, -1.9, 1.5, -2.1, -0.8},
        {0.2, 0.8, -0.3, 0.6, 0.1, 0.3, 0.0, 0.4, -0.3, -0.2, -2.0, -1.4},
        {2.6, -0.1, 1.6, 0.3, -0.8, -0.5, -0.2, 0.3, 0.1, -0.4, 2.1, 0.9}
    };

    @Test
    void alphaOfRawAndOfStandardisedIndicators() {
        assertThat(CronbachAlpha.pairwise(COLUMNS).orElseThrow())
                .isCloseTo(0.18911317878357786, EXACT);
        assertThat(CronbachAlpha.standardised(COLUMNS).orElseThrow())
                .isCloseTo(0.10578129423817742, EXACT);
        assertThat(CronbachAlpha.completeRows(COLUMNS)).isEqualTo(CronbachAlpha.pairwise(COLUMNS));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1070, -600, 600, 1010})
    void alphaOfVeryLargeAndVerySmallValuesIsThatOfOthers(int power) {
        var whole = new double[][] {{1, 2, 4, 3}, {2, 1, 5, 4}, {-1, 2, 3, -2}};
        var scaled =
                Arrays.stream(whole)
                        .map(column ->
                                Arrays.stream(column).map(x -> Math.scalb(x, power)).toArray())
                        .toArray(double[][]::new);
        assertThat(CronbachAlpha.pairwise(scaled)).isEqualTo(CronbachAlpha.pairwise(whole));
        assertThat(CronbachAlpha.pairwise(whole)).isPresent();
    }

    @Test
    void oneIndicatorHasNoAlpha() {
        assertThat(CronbachAlpha.pairwise(new double[][] {COLUMNS[0]})).isEmpty();
    }

    @Test
    void samplingAdequacyAndSphericity() {
        var adequacy = SamplingAdequacy.of(COLUMNS).orElseThrow();
        assertThat(adequacy.units()).isEqualTo(12);
        assertThat(adequacy.kmo()).isCloseTo(0.7165612576745125, EXACT);
        assertThat(adequacy.kmoOf())
                .containsExactly(
                        new double[] {0.72548888, 0.76868449, 0.6807541, 0.71255413}, within(1e-8));
        assertThat(adequacy.bartlett()).isCloseTo(6.347244466530995, EXACT);
        assertThat(adequacy.degreesOfFreedom()).isEqualTo(6);
        assertThat(adequacy.pValue()).isCloseTo(0.38543603771409024, EXACT);
    }

    @Test
    void anIndicatorThatOthersDetermineMakesTheTestsImpossible() {
        var sum = new double[12];
        Arrays.setAll(sum, i -> COLUMNS[0][i] + COLUMNS[1][i]);
        assertThat(SamplingAdequacy.of(new double[][] {COLUMNS[0], COLUMNS[1], sum})).isEmpty();
    }

    @Test
    void componentsAndWhatTheyExplain() {
        var components = PrincipalComponents.of(COLUMNS).orElseThrow();
        assertThat(components.eigenvalues())
                .containsExactly(
                        new double[] {2.13229998, 0.75949654, 0.63177122, 0.47643227},
                        within(1e-8));
        assertThat(components.vectors()[0])
                .containsExactly(
                        new double[] {0.48578471, 0.48529454, 0.55191402, -0.47317369},
                        within(1e-8));
        assertThat(components.explained()[0]).isCloseTo(2.13229998 / 4, within(1e-8));
        // one eigenvalue above 1, which explains 53 %: a second is needed for 60 %
        assertThat(components.retained()).isEqualTo(2);
    }

    @Test
    void weightsFromRotatedFactors() {
        assertThat(HandbookWeights.of(COLUMNS).orElseThrow())
                .containsExactly(
                        new double[] {0.28756795, 0.20795625, 0.16061288, 0.34386291},
                        within(1e-7));
    }

    /// OECD/JRC Handbook (2008), table 17: rotated loadings of the Technology Achievement Index on
    /// four factors. Indicators: patents, royalties, Internet, exports, telephones, electricity,
    /// schooling, university. The weights follow from the table's own squared and scaled loadings
    /// (0.67, 0.49, 0.24, 0.23, 0.26, 0.25, 0.29, 0.77) and shares (0.38, 0.20, 0.17, 0.25), scaled
    /// to sum 1.
    @Test
    void weightsOfTheTechnologyAchievementIndex() {
        var loadings =
                new double[][] {
                    {0.07, 0.13, 0.79, -0.64, 0.37, 0.82, 0.88, 0.08},
                    {0.97, 0.07, -0.21, 0.56, 0.17, -0.04, 0.23, 0.04},
                    {0.06, -0.07, 0.21, -0.04, 0.38, 0.25, -0.09, 0.96},
                    {0.06, 0.93, 0.42, 0.36, 0.68, 0.35, 0.09, 0.04}
                };
        assertThat(HandbookWeights.ofRotated(loadings))
                .containsExactly(
                        new double[] {0.17, 0.15, 0.11, 0.06, 0.08, 0.12, 0.14, 0.16},
                        within(0.008));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void eigenvectorsAreOrthonormalAndGiveTheMatrixBack(long seed) {
        int n = 20;
        var random = new Random(seed);
        var matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = random.nextGaussian();
                matrix[j][i] = matrix[i][j];
            }
        }
        var eigen = SymmetricEigen.of(matrix);
        var values = eigen.values();
        var vectors = eigen.vectors();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double entry = 0;
                double product = 0;
                for (int k = 0; k < n; k++) {
                    entry += values[k] * vectors[k][i] * vectors[k][j];
                    product += vectors[i][k] * vectors[j][k];
                }
                assertThat(entry).isCloseTo(matrix[i][j], within(1e-12));
                assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-13));
            }
        }
        assertThat(values).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void equalIndicatorsHaveOneComponentAndEqualWeights() {
        var components =
                PrincipalComponents.of(new double[][] {COLUMNS[0], COLUMNS[0]}).orElseThrow();
        assertThat(components.eigenvalues()).containsExactly(new double[] {2, 0}, EXACT);
        assertThat(HandbookWeights.of(components, 1))
                .containsExactly(new double[] {0.5, 0.5}, EXACT);
    }

    @Test
    void importanceSeesACurveThatCorrelationDoesNot() {
        var x = new double[200];
        Arrays.setAll(x, i -> (i - 99.5) / 100);
        var parabola = Arrays.stream(x).map(v -> v * v).toArray();
        var line = Arrays.stream(x).map(v -> 3 - 2 * v).toArray();
        var curved = Importance.of(x, parabola).getFirst();
        assertThat(curved.orElseThrow().squaredPearson()).isCloseTo(0, EXACT);
        assertThat(curved.orElseThrow().correlationRatio()).isBetween(0.95, 1.0);
        var straight = Importance.of(x, line).getFirst();
        assertThat(straight.orElseThrow().pearson()).isCloseTo(-1, EXACT);
        assertThat(straight.orElseThrow().correlationRatio()).isCloseTo(1, within(1e-6));
    }

    /// Of the same units or of others, of many in bins too.
    @ParameterizedTest(name = "{0} units")
    @ValueSource(ints = {60, 1200})
    void severalIndicesTogetherComeToWhatEachDoes(int units) {
        var random = new Random(6);
        var x = random.doubles(units).toArray();
        var all = new double[4][units];
        for (int i = 0; i < units; i++) {
            all[0][i] = x[i] + random.nextGaussian();
            all[1][i] = x[i] * x[i] + random.nextGaussian() / 3;
            all[2][i] = i % 7 == 0 ? Double.NaN : all[0][i] * all[1][i];
            all[3][i] = 4;
        }
        x[3] = Double.NaN;
        var together = Importance.of(x, all);
        for (int k = 0; k < 4; k++) {
            assertThat(together.get(k)).isEqualTo(Importance.of(x, all[k]).getFirst());
        }
        assertThat(together.get(2).orElseThrow().units())
                .isLessThan(together.get(1).orElseThrow().units());
        assertThat(together.get(3)).isEmpty();
    }

    @Test
    void noiseHasLittleImportance() {
        var random = new Random(5);
        var x = random.doubles(300).toArray();
        var y = random.doubles(300).toArray();
        var importance = Importance.of(x, y).getFirst();
        assertThat(importance.orElseThrow().correlationRatio()).isLessThan(0.03);
    }

    /// Each unit twice changes no variance, but is enough for bins.
    @Test
    void binsOfManyUnitsComeToTheSameCorrelationRatio() {
        var random = new Random(12);
        var x = random.doubles(900, -2, 2).toArray();
        var y = Arrays.stream(x).map(u -> Math.sin(2 * u) + random.nextGaussian() / 2).toArray();
        var twice = new double[2][1800];
        for (int i = 0; i < 1800; i++) {
            twice[0][i] = x[i % 900];
            twice[1][i] = y[i % 900];
        }
        double one = Importance.of(x, y).getFirst().orElseThrow().correlationRatio();
        double two = Importance.of(twice[0], twice[1]).getFirst().orElseThrow().correlationRatio();
        assertThat(two).isCloseTo(one, within(0.02));
        assertThat(one).isBetween(0.5, 0.8);
    }
}

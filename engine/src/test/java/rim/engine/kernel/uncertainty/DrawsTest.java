package rim.engine.kernel.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawsTest {

    /// SciPy 1.17: `qmc.Sobol(1024, scramble=False, bits=32).random(2048)[index, dimension]`.
    @ParameterizedTest
    @CsvSource({
        "0, 5, 0",
        "1, 0, 0.5",
        "2, 1, 0.25",
        "5, 2, 0.125",
        "1000, 39, 0.4794921875",
        "1023, 511, 0.6142578125",
        "2000, 1023, 0.24267578125",
        "777, 100, 0.8427734375"
    })
    void pointsAgreeWithSciPy(long index, int dimension, double expected) {
        assertThat(Integer.toUnsignedLong(SobolSequence.bits(index, dimension)) * 0x1p-32)
                .isEqualTo(expected);
    }

    /// A scramble must keep what makes the points even: of 2^m draws, one in each of 2^m intervals.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {0, 1, 2024})
    void everyDimensionIsEvenlyFilled(long seed) {
        var draws = new Draws(1024, seed);
        for (int dimension : new int[] {0, 1, 2, 17, 300, 1023}) {
            var cells = new HashSet<Integer>();
            for (int index = 0; index < 1024; index++) {
                cells.add((int) (draws.at(index, dimension) * 1024));
            }
            assertThat(cells).hasSize(1024);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 4})
    void everyRectangleOfTheFirstTwoDimensionsHasItsDraw(long seed) {
        var draws = new Draws(2, seed);
        for (int cut = 0; cut <= 8; cut++) {
            var cells = new HashSet<Integer>();
            for (int index = 0; index < 256; index++) {
                int x = (int) (draws.at(index, 0) * (1 << cut));
                int y = (int) (draws.at(index, 1) * (1 << (8 - cut)));
                cells.add((x << 8) | y);
            }
            assertThat(cells).hasSize(256);
        }
    }

    /// One draw over many seeds is uniform and independent between dimensions.
    @Test
    void aSingleDrawIsUniformOverTheSeeds() {
        double mean = 0;
        double square = 0;
        double product = 0;
        int seeds = 20_000;
        for (int seed = 0; seed < seeds; seed++) {
            var point = new Draws(2, seed).at(0);
            mean += point[0] / seeds;
            square += point[0] * point[0] / seeds;
            product += (point[0] - 0.5) * (point[1] - 0.5) / seeds;
        }
        assertThat(mean).isCloseTo(0.5, within(0.008));
        assertThat(square).isCloseTo(1 / 3.0, within(0.008));
        assertThat(product).isCloseTo(0, within(0.003));
    }

    @Test
    void aMeanOverDrawsIsFarBetterThanByChance() {
        var draws = new Draws(5, 9);
        double mean = 0;
        int n = 4096;
        for (int i = 0; i < n; i++) {
            double product = 1;
            for (double u : draws.at(i)) {
                product *= 2 * u;
            }
            mean += product / n;
        }
        // by chance the error would be about √((4/3)⁵ − 1) / 64 = 0.028
        assertThat(mean).isCloseTo(1, within(0.003));
    }

    /// Each uniform over the draws, and independent of the one before, of the first and of itself
    /// in the draw before.
    @Test
    void dimensionsBeyondThoseThatAreEvenlySpreadAreDrawnByThemselves() {
        int n = 20_000;
        for (int dimension : new int[] {Draws.EVENLY_SPREAD, 1700, 5000}) {
            var draws = new Draws(dimension + 1, 7);
            double mean = 0;
            double square = 0;
            double before = 0;
            double first = 0;
            double last = 0;
            for (int i = 0; i < n; i++) {
                double u = draws.at(i, dimension) - 0.5;
                mean += u / n;
                square += u * u / n;
                before += u * (draws.at(i, dimension - 1) - 0.5) / n;
                first += u * (draws.at(i, 0) - 0.5) / n;
                last += i == 0 ? 0 : u * (draws.at(i - 1, dimension) - 0.5) / n;
            }
            assertThat(mean).isCloseTo(0, within(0.008));
            assertThat(square).isCloseTo(1 / 12.0, within(0.003));
            assertThat(before).isCloseTo(0, within(0.003));
            assertThat(first).isCloseTo(0, within(0.003));
            assertThat(last).isCloseTo(0, within(0.003));
        }
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThatThrownBy(() -> new Draws(0, 0)).isInstanceOf(IllegalArgumentException.class);
        var draws = new Draws(1, 0);
        assertThatThrownBy(() -> draws.at(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noiseHasTheMomentsOfItsDistribution() {
        var noise = new Noise(4);
        double mean = 0;
        double square = 0;
        int n = 100_000;
        for (int i = 0; i < n; i++) {
            double z = noise.normal(i / 100, i % 10, i / 10 % 10);
            mean += z / n;
            square += z * z / n;
        }
        assertThat(mean).isCloseTo(0, within(0.015));
        assertThat(square).isCloseTo(1, within(0.03));
        assertThat(noise.uniform(1, 2, 3)).isNotEqualTo(noise.uniform(1, 3, 2));
    }

    /// COINr 1.1.14 bins by the range of the sample: draws .1 .2 .3 .4 over two alternatives give A
    /// A B B.
    @Test
    void theDrawAloneDecidesAmongAlternatives() {
        for (double u : new double[] {0.1, 0.2, 0.3, 0.4}) {
            assertThat(Choice.among(u, 2)).isZero();
        }
        assertThat(Choice.among(0.5, 2)).isEqualTo(1);
        assertThat(Choice.among(Math.nextDown(1.0), 3)).isEqualTo(2);
        assertThat(Choice.among(0.2, new double[] {1, 0, 3})).isZero();
        assertThat(Choice.among(0.25, new double[] {1, 0, 3})).isEqualTo(2);
        assertThat(Choice.between(0.25, 2, 4)).isEqualTo(2.5);
    }

    @Test
    void everyAlternativeIsChosenEquallyOften() {
        var draws = new Draws(1, 5);
        var counts = new int[4];
        for (int i = 0; i < 1024; i++) {
            counts[Choice.among(draws.at(i, 0), 4)]++;
        }
        assertThat(counts).containsExactly(256, 256, 256, 256);
    }

    @Test
    void aDrawOutsideItsRangeIsRefused() {
        assertThatThrownBy(() -> Choice.among(1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Choice.among(0.5, new double[] {0}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package rim.engine.kernel.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.engine.kernel.aggregation.MazziottaPareto.Divisor;
import rim.engine.kernel.aggregation.MazziottaPareto.Penalty;

class AggregationTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final double[] EQUAL = {1, 1, 1};
    private static final List<Aggregation> ALL =
            List.of(
                    new ArithmeticMean(),
                    new GeometricMean(),
                    new HarmonicMean(),
                    new PowerMean(2),
                    new PowerMean(-0.5),
                    new MazziottaPareto(Penalty.DOWNWARD, Divisor.ALL),
                    OrderedWeightedAverage.quantifier(2),
                    new MeanMin(0.5, 1));

    @Test
    void aMissingScoreTakesItsWeightWithIt() {
        for (var method : ALL) {
            double all = method.of(new double[] {2, 8}, new double[] {1, 3});
            assertThat(method.of(new double[] {2, Double.NaN, 8}, new double[] {1, 5, 3}))
                    .as(method.toString())
                    .isEqualTo(all);
        }
    }

    @Test
    void noScoresGiveNone() {
        for (var method : ALL) {
            assertThat(method.of(new double[] {Double.NaN, 4}, new double[] {1, 0})).isNaN();
        }
    }

    @Test
    void equalScoresGiveThemselves() {
        for (var method : ALL) {
            assertThat(method.of(new double[] {7, 7, 7}, EQUAL))
                    .as(method.toString())
                    .isCloseTo(7, EXACT);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void columnsAndSinglesAgreeToTheBit(long seed) {
        var random = new Random(seed);
        var columns = new double[4][50];
        for (double[] column : columns) {
            for (int i = 0; i < column.length; i++) {
                column[i] = random.nextDouble() < 0.1 ? Double.NaN : 1 + random.nextDouble();
            }
        }
        var weights = random.doubles(4, 0.1, 1).toArray();
        for (var method : ALL) {
            var into = new double[50];
            method.of(columns, weights, into);
            for (int i = 0; i < into.length; i++) {
                var own = new double[] {columns[0][i], columns[1][i], columns[2][i], columns[3][i]};
                assertThat(into[i]).isEqualTo(method.of(own, weights));
            }
        }
    }

    @Test
    void theMeansStandInTheirOrder() {
        var scores = new double[] {1, 4, 16};
        assertThat(new HarmonicMean().of(scores, EQUAL)).isCloseTo(16 / 7.0, EXACT);
        assertThat(new GeometricMean().of(scores, EQUAL)).isCloseTo(4, EXACT);
        assertThat(new ArithmeticMean().of(scores, EQUAL)).isCloseTo(7, EXACT);
        assertThat(new PowerMean(2).of(scores, EQUAL)).isCloseTo(Math.sqrt(91), EXACT);
        assertThat(new PowerMean(-1).of(scores, EQUAL)).isCloseTo(16 / 7.0, EXACT);
        assertThat(new PowerMean(0.5).of(new double[] {1, Double.NaN, 9}, EQUAL))
                .isCloseTo(4, EXACT);
    }

    @Test
    void scoresThatAMeanIsNotDefinedForGiveNoneAndAreTold() {
        for (var method : List.of(new GeometricMean(), new HarmonicMean(), new PowerMean(-2))) {
            assertThat(method.of(new double[] {0, 4, 1}, EQUAL)).isNaN();
            assertThat(method.accepts(0)).isFalse();
            assertThat(method.accepts(0.1)).isTrue();
        }
        assertThat(new PowerMean(2).of(new double[] {0, 4, 0}, EQUAL)).isPositive();
        assertThat(new ArithmeticMean().accepts(-3)).isTrue();
        assertThatThrownBy(() -> new PowerMean(0)).hasMessageContaining("geometric");
    }

    /// By hand: mean 100, squares 100 + 0 + 100; S²/M is 200/3/100, or 1 with n − 1.
    @Test
    void unbalancedScoresArePenalisedEitherWay() {
        var scores = new double[] {90, 100, 110};
        assertThat(new MazziottaPareto(Penalty.DOWNWARD, Divisor.ALL).of(scores, EQUAL))
                .isCloseTo(100 - 2 / 3.0, EXACT);
        assertThat(new MazziottaPareto(Penalty.UPWARD, Divisor.ALL).of(scores, EQUAL))
                .isCloseTo(100 + 2 / 3.0, EXACT);
        assertThat(new MazziottaPareto(Penalty.DOWNWARD, Divisor.ALL_BUT_ONE).of(scores, EQUAL))
                .isCloseTo(99, EXACT);
    }

    @Test
    void orderWeightsGoToPlaces() {
        var best = OrderedWeightedAverage.of(1, 0, 0);
        var worst = OrderedWeightedAverage.of(0, 0, 1);
        var some = OrderedWeightedAverage.of(0.5, 0.3, 0.2);
        var scores = new double[] {3, 9, 6};
        assertThat(best.of(scores, EQUAL)).isCloseTo(9, EXACT);
        assertThat(worst.of(scores, EQUAL)).isCloseTo(3, EXACT);
        assertThat(some.of(scores, EQUAL)).isCloseTo(4.5 + 1.8 + 0.6, EXACT);
        assertThat(OrderedWeightedAverage.quantifier(1).of(scores, new double[] {1, 2, 1}))
                .isCloseTo(27 / 4.0, EXACT);
        assertThat(OrderedWeightedAverage.quantifier(2).of(scores, EQUAL))
                .isCloseTo(9 / 9.0 + 6 * 3 / 9.0 + 3 * 5 / 9.0, within(1e-6));
    }

    @Test
    void meanMinGoesFromTheMeanToTheWorst() {
        var scores = new double[] {3, 9, 6};
        assertThat(new MeanMin(0, 1).of(scores, EQUAL)).isCloseTo(6, EXACT);
        assertThat(new MeanMin(1, 0).of(scores, EQUAL)).isCloseTo(3, EXACT);
        assertThat(new MeanMin(0.5, 4).of(scores, EQUAL)).isCloseTo(6 - 0.5, EXACT);
    }

    @Test
    void theDistanceFromTheBestHasNoUnit() {
        double[] weights = {1, 2};
        double[][] columns = {{4, 0, 4, 1}, {3, 0, 0, 2}};
        var expected = new double[4];
        WroclawDistance.of(columns, weights).orElseThrow().of(columns, weights, expected);
        for (double unit : new double[] {1e-60, 1e-12, 1e12, 1e60}) {
            var other =
                    Arrays.stream(columns)
                            .map(c -> Arrays.stream(c).map(x -> x * unit).toArray())
                            .toArray(double[][]::new);
            var scores = new double[4];
            WroclawDistance.of(other, weights).orElseThrow().of(other, weights, scores);
            assertThat(scores).containsExactly(expected, within(1e-13));
        }
    }

    /// By hand: distances 0, 3 and 3√2; the ideal unit has 1.
    @Test
    void theIdealUnitHasOne() {
        var columns = new double[][] {{4, 1, 1}, {5, 5, 2}};
        var method = WroclawDistance.of(columns, new double[] {1, 1}).orElseThrow();
        var scores = new double[3];
        method.of(columns, new double[] {1, 1}, scores);
        double mean = (3 + 3 * Math.sqrt(2)) / 3;
        double sd =
                Math.sqrt(
                        (mean * mean
                                        + (3 - mean) * (3 - mean)
                                        + Math.pow(3 * Math.sqrt(2) - mean, 2))
                                / 2);
        assertThat(scores[0]).isEqualTo(1);
        assertThat(scores[1]).isCloseTo(1 - 3 / (mean + 2 * sd), EXACT);
        assertThat(scores[2]).isCloseTo(1 - 3 * Math.sqrt(2) / (mean + 2 * sd), EXACT);
    }
}

package rim.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharesTest {
    private static final double[] WEIGHTS = {1, 2, 3};

    /// Weighted power mean of what is there.
    private static ToDoubleFunction<double[]> mean(double p) {
        return x -> {
            double sum = 0;
            double weight = 0;
            for (int i = 0; i < x.length; i++) {
                if (!Double.isNaN(x[i])) {
                    double w = WEIGHTS[i % WEIGHTS.length];
                    sum += w * (p == 0 ? Math.log(x[i]) : Math.pow(x[i], p));
                    weight += w;
                }
            }
            return p == 0 ? Math.exp(sum / weight) : Math.pow(sum / weight, 1 / p);
        };
    }

    @Test
    void aLinearMeanIsWeightTimesScore() {
        assertThat(Shares.ofLinear(mean(1), new double[] {0.6, 0.3, 0.9}))
                .containsExactly(new double[] {0.1, 0.1, 0.45}, within(1e-15));
        assertThat(Shares.ofLinear(mean(1), new double[] {0.6, Double.NaN, 0.9}))
                .containsExactly(new double[] {0.15, 0, 0.675}, within(1e-15));
    }

    @Test
    void aGeometricMeanIsSharedByWeight() {
        var x = new double[] {0.6, 0.3, 0.9};
        double value = mean(0).applyAsDouble(x);
        assertThat(Shares.ofMean(mean(0), x))
                .containsExactly(new double[] {value / 6, value / 3, value / 2, 0}, within(1e-8));
    }

    @ParameterizedTest(name = "power {0}")
    @ValueSource(doubles = {-1, 0, 0.5, 1, 2, 3})
    void levelsAndDifferencesOfAnyMeanAddUp(double p) {
        var x = new double[] {0.6, 0.3, 0.9};
        var y = new double[] {0.2, 0.7, 0.8};
        var f = mean(p);
        assertThat(Arrays.stream(Shares.ofMean(f, x)).sum())
                .isEqualTo(f.applyAsDouble(x), within(1e-15));
        assertThat(Arrays.stream(Shares.ofDifference(f, y, x)).sum())
                .isEqualTo(f.applyAsDouble(x) - f.applyAsDouble(y), within(1e-15));
    }

    @Test
    void aMeanThatDoesNotGrowInProportionIsIntegratedAndTellsWhatIsLeft() {
        ToDoubleFunction<double[]> f = x -> 0.1 + x[0] * x[0] + 2 * x[1];
        var shares = Shares.ofMean(f, new double[] {3, 4});
        // ∫ 2·3t·3 dt = 9
        assertThat(shares).containsExactly(new double[] {9, 8, 0.1}, within(1e-6));
    }

    @Test
    void aDifferenceOfALinearMeanIsWeightTimesDifference() {
        assertThat(
                        Shares.ofDifference(
                                mean(1),
                                new double[] {0.2, 0.3, 0.8},
                                new double[] {0.6, 0.3, 0.9}))
                .containsExactly(new double[] {0.4 / 6, 0, 0.05}, within(1e-15));
    }

    @Test
    void whatIsThereInOneOnlyAddsByBeingThere() {
        var from = new double[] {0.5, Double.NaN, 0.5};
        var to = new double[] {0.5, 0.9, 0.5};
        assertThat(Shares.ofDifference(mean(1), from, to))
                .containsExactly(new double[] {0, 0.4 / 3, 0}, within(1e-15));
    }

    @Test
    void manyArgumentsAddUpAsWellAndTheSameEveryTime() {
        var from = new double[25];
        var to = new double[25];
        for (int i = 0; i < 25; i++) {
            from[i] = 0.1 + 0.03 * i;
            to[i] = 0.9 - 0.02 * i;
        }
        var shares = Shares.ofDifference(mean(0), from, to);
        assertThat(Arrays.stream(shares).sum())
                .isEqualTo(mean(0).applyAsDouble(to) - mean(0).applyAsDouble(from), within(1e-14));
        assertThat(shares).isEqualTo(Shares.ofDifference(mean(0), from, to));
    }
}

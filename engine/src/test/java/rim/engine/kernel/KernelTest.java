package rim.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final double[] SAMPLE = {1.2, 0.4, 3.3, 2.2, 9.7, 1.1, 0.9, 4.8};

    /// NumPy 1.24: x.mean(), x.std(ddof=1); SciPy 1.10: stats.skew(x, bias=False).
    @Test
    void momentsAgreeWithNumPyAndSciPy() {
        var moments = Moments.of(SAMPLE);
        assertThat(moments.mean()).isCloseTo(2.95, EXACT);
        assertThat(moments.standardDeviation()).isCloseTo(3.0905385568584274, EXACT);
        assertThat(moments.skewness()).isCloseTo(1.7848807882889137, EXACT);
    }

    @Test
    void equalOrFewValuesHaveNoSkewness() {
        assertThat(Moments.of(new double[] {4, 4, 4, 4}).skewness()).isZero();
        assertThat(Moments.of(new double[] {1, 9}).skewness()).isZero();
        assertThat(Moments.of(new double[0])).isEqualTo(new Moments(0, 0, 0, 0));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void momentsDoNotDependOnTheOrderOfValues(long seed) {
        var random = new Random(seed);
        var values = new ArrayList<Double>();
        for (int i = 0; i < 500; i++) {
            values.add(random.nextGaussian() * 1e3);
        }
        var once = Moments.of(values.stream().mapToDouble(x -> x).toArray());
        Collections.shuffle(values, random);
        assertThat(Moments.of(values.stream().mapToDouble(x -> x).toArray())).isEqualTo(once);
    }

    /// Mean 2.95 and standard deviation 3.09: the band for k = 2 ends at 9.13.
    @Test
    void anOutlierGetsTheGreatestValueThatIsNone() {
        var outliers = MeanSdOutliers.of(SAMPLE, 2);
        assertThat(outliers).isEqualTo(new MeanSdOutliers(0.4, 4.8));
        assertThat(outliers.isOutlier(9.7)).isTrue();
        assertThat(outliers.replaced(9.7)).isEqualTo(4.8);
        assertThat(outliers.replaced(2.2)).isEqualTo(2.2);
    }

    /// SciPy 1.10: skewness of x, √x, ∛x, x^(1/4) is 1.785, 1.082, 0.800, 0.651.
    @ParameterizedTest
    @CsvSource({"2.0,5,1", "1.1,5,2", "1.0,5,3", "0.7,5,4", "0.1,3,3", "1.0,1,1"})
    void theSmallestRootThatSufficesIsTaken(double limit, int max, int root) {
        assertThat(PowerRoot.of(SAMPLE, limit, max).root()).isEqualTo(root);
    }

    @Test
    void negativeValuesAreMovedBeforeARootIsTaken() {
        var root = PowerRoot.of(new double[] {-1, 0, 0, 0, 1, 99}, 0.5, 2);
        assertThat(root).isEqualTo(new PowerRoot(2, 1));
        assertThat(root.apply(-1)).isZero();
        assertThat(root.apply(99)).isEqualTo(10);
        assertThat(root.apply(-5)).isZero();
    }

    @Test
    void minMaxGoesFromZeroToOneInEitherDirection() {
        var bounds = MinMax.of(new double[] {10, 20, 15}).orElseThrow();
        assertThat(bounds.higherIsBetter(15)).isEqualTo(0.5);
        assertThat(bounds.lowerIsBetter(12.5)).isEqualTo(0.75);
        assertThat(bounds.higherIsBetter(99)).isEqualTo(1);
        assertThat(bounds.higherIsBetter(-99)).isZero();
    }

    @Test
    void equalValuesHaveNoBounds() {
        assertThat(MinMax.of(new double[] {3, 3})).isEmpty();
        assertThat(MinMax.of(new double[0])).isEmpty();
    }
}

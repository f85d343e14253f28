package rim.engine.kernel.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Expected values from SciPy 1.17: stats.t.sf, stats.chi2.sf, stats.norm.
class DistributionTest {
    private static final Percentage CLOSE = withinPercentage(1e-9);

    @ParameterizedTest
    @CsvSource({
        "2.5, 7, 0.04099221858575289",
        "12, 40, 7.82417130425598e-15",
        "0.1, 3, 0.9266523488008059",
        "-2.5, 7, 0.04099221858575289"
    })
    void tailsOfStudentsT(double t, double freedom, double expected) {
        assertThat(StudentT.twoSided(t, freedom)).isCloseTo(expected, CLOSE);
    }

    @Test
    void aPerfectCorrelationIsNeverChance() {
        assertThat(StudentT.twoSidedOfCorrelation(-1, 5)).isZero();
        assertThat(StudentT.twoSidedOfCorrelation(0, 5)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 2, 0.22313016014842982",
        "250.5, 28, 1.3446168147866007e-37",
        "10, 45, 0.99999999151322",
        "0, 3, 1"
    })
    void upperTailsOfChiSquare(double x, double freedom, double expected) {
        assertThat(ChiSquare.upperTail(x, freedom)).isCloseTo(expected, CLOSE);
    }

    @ParameterizedTest
    @CsvSource({
        "1e-10, -6.361340902404056",
        "0.001, -3.090232306167813",
        "0.3, -0.5244005127080409",
        "0.975, 1.959963984540054"
    })
    void quantilesOfTheNormal(double share, double expected) {
        assertThat(Normal.quantile(share)).isCloseTo(expected, CLOSE);
    }

    @Test
    void tailsOfTheNormal() {
        assertThat(Normal.twoSided(1.5)).isCloseTo(0.13361440253771614, CLOSE);
        assertThat(Normal.twoSided(-6)).isCloseTo(1.973175290075389e-09, CLOSE);
    }

    @Test
    void theEndsHaveNoQuantile() {
        assertThatThrownBy(() -> Normal.quantile(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Normal.quantile(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

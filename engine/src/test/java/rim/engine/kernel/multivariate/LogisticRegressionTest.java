package rim.engine.kernel.multivariate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
    private static final double[][] ROWS = new double[4000][];
    private static final boolean[] HAPPENED = new boolean[4000];

    static {
        var random = new Random(4);
        for (int i = 0; i < ROWS.length; i++) {
            double x = random.nextGaussian() * 3 + 5;
            ROWS[i] = new double[] {x, random.nextGaussian(), 7};
            double p = 1 / (1 + Math.exp(-(-2 + 0.5 * (x - 5))));
            HAPPENED[i] = random.nextDouble() < p;
        }
    }

    @Test
    void itFindsTheProbabilitiesThatEventsWereDrawnWith() {
        var model = LogisticRegression.of(ROWS, HAPPENED).orElseThrow();
        for (double x : new double[] {0, 5, 9}) {
            double p = 1 / (1 + Math.exp(-(-2 + 0.5 * (x - 5))));
            assertThat(model.probability(new double[] {x, 0, 7})).isCloseTo(p, within(0.03));
        }
    }

    /// What the maximum of a likelihood with a ridge is: no residual of β₀, and one of each
    /// coefficient as large as itself.
    @Test
    void residualsAreThoseOfTheMaximum() {
        var model = LogisticRegression.of(ROWS, HAPPENED).orElseThrow();
        double sum = 0;
        double along = 0;
        for (int i = 0; i < ROWS.length; i++) {
            double residual = (HAPPENED[i] ? 1 : 0) - model.probability(ROWS[i]);
            sum += residual;
            along += residual * (ROWS[i][0] - model.means()[0]) / model.deviations()[0];
        }
        assertThat(sum).isCloseTo(0, within(1e-8));
        assertThat(along).isCloseTo(model.coefficients()[1], within(1e-8));
        assertThat(model.coefficients()[3]).isZero();
    }

    @Test
    void perfectlyPartedCasesStayFiniteAndOneSidedOnesHaveNoModel() {
        var rows = new double[][] {{1}, {2}, {3}, {4}};
        var model =
                LogisticRegression.of(rows, new boolean[] {false, false, true, true}).orElseThrow();
        assertThat(model.probability(new double[] {4})).isBetween(0.6, 0.99);
        assertThat(LogisticRegression.of(rows, new boolean[4])).isEmpty();
    }
}

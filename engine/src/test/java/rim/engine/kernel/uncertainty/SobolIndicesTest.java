package rim.engine.kernel.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.engine.kernel.uncertainty.SobolIndices.Missing;

class SobolIndicesTest {
    private static final Bootstrap BOOTSTRAP = new Bootstrap(200, 0.95, 1);
    private static final Offset<Double> EXACT = within(1e-12);
    private static final double[] A = {1, 4, 2, 8, 5};
    private static final double[] B = {3, 1, 7, 2, 6};
    private static final double[][] MIXED = {{1.5, 3, 2.5, 6, 5.5}, {2, 2, 6, 4, 5}};

    /// NumPy 2, the formulas written out.
    @Test
    void theFormulasAreThoseOfTheLiterature() {
        var indices = SobolIndices.of(A, B, MIXED, BOOTSTRAP).orElseThrow();
        assertThat(indices.first().get(0).value()).isCloseTo(0.2799648506151143, EXACT);
        assertThat(indices.first().get(1).value()).isCloseTo(0.7876977152899824, EXACT);
        assertThat(indices.total().get(0).value()).isCloseTo(0.09094903339191565, EXACT);
        assertThat(indices.total().get(1).value()).isCloseTo(0.585237258347979, EXACT);
        assertThat(indices.mean()).isCloseTo(3.9, EXACT);
        assertThat(indices.variance()).isCloseTo(6.322222222222221, EXACT);
        assertThat(indices.rows()).containsExactly(5, 5);
    }

    /// T. Ishigami and T. Homma (1990), a = 7, b = 0.1: exact indices in closed form.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theIndicesOfIshigami(long seed) {
        var indices = run(3, 4096, seed, SobolIndicesTest::ishigami);
        check(indices.first(), 0.01, 0.313905, 0.442411, 0);
        check(indices.total(), 0.01, 0.557589, 0.442411, 0.243684);
    }

    /// I. M. Sobol's g-function with a = 0, 1, 4.5, 9, 99, 99, 99, 99.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void theIndicesOfTheGFunction(long seed) {
        var a = new double[] {0, 1, 4.5, 9, 99, 99, 99, 99};
        var indices = run(8, 8192, seed, x -> gFunction(x, a));
        var part = new double[8];
        double product = 1;
        for (int i = 0; i < 8; i++) {
            part[i] = 1 / (3 * (1 + a[i]) * (1 + a[i]));
            product *= 1 + part[i];
        }
        for (int i = 0; i < 8; i++) {
            double first = part[i] / (product - 1);
            double total = part[i] * product / (1 + part[i]) / (product - 1);
            assertThat(indices.first().get(i).value()).isCloseTo(first, within(0.01));
            assertThat(indices.total().get(i).value()).isCloseTo(total, within(0.01));
        }
    }

    /// With N = 500 the estimator without centring gives 12.0, −18.2 and 100.3 here; true are 1/14,
    /// 4/14 and 9/14.
    @Test
    void aConstantChangesNothing() {
        var plain = run(3, 500, 7, x -> x[0] + 2 * x[1] + 3 * x[2]);
        var lifted = run(3, 500, 7, x -> 1000 + x[0] + 2 * x[1] + 3 * x[2]);
        check(lifted.first(), 0.02, 1 / 14.0, 4 / 14.0, 9 / 14.0);
        for (int i = 0; i < 3; i++) {
            same(lifted.first().get(i), plain.first().get(i));
            same(lifted.total().get(i), plain.total().get(i));
        }
    }

    @Test
    void intervalsHoldTheTruthAndNarrowWithMoreRows() {
        var few = run(3, 256, 3, SobolIndicesTest::ishigami);
        var many = run(3, 4096, 3, SobolIndicesTest::ishigami);
        var truth = new double[] {0.557589, 0.442411, 0.243684};
        for (int i = 0; i < 3; i++) {
            var narrow = many.total().get(i);
            var wide = few.total().get(i);
            assertThat(truth[i]).isBetween(narrow.low() - 0.005, narrow.high() + 0.005);
            assertThat(narrow.high() - narrow.low()).isLessThan((wide.high() - wide.low()) / 2);
        }
    }

    @Test
    void aRunThatFailedTakesItsRowAlongAndNotTheRest() {
        var design = new SobolDesign(3, 1024, 5);
        var outputs = outputs(design, SobolIndicesTest::ishigami);
        for (int row = 0; row < 1024; row += 100) {
            outputs[row * 5] = Double.NaN; // A
        }
        outputs[50 * 5 + 2] = Double.NaN; // row 50 with input 0 of B
        var indices = design.indices(outputs, BOOTSTRAP).orElseThrow();
        assertThat(indices.rows()).containsExactly(1012, 1013, 1013);
        check(indices.first(), 0.04, 0.313905, 0.442411, 0);
    }

    @Test
    void anOutputThatDoesNotVaryHasNoIndicesAndSaysWhy() {
        var design = new SobolDesign(2, 64, 5);
        var same = outputs(design, x -> 3);
        same[1] = Double.NaN; // row 0 of B
        assertThat(design.indices(same, BOOTSTRAP)).isEmpty();
        assertThat(design.whyNone(same)).isEqualTo(Missing.NO_VARIATION);
        assertThat(design.rows(same)).isEqualTo(63);
        var none = outputs(design, x -> Double.NaN);
        assertThat(design.indices(none, BOOTSTRAP)).isEmpty();
        assertThat(design.whyNone(none)).isEqualTo(Missing.TOO_FEW_DRAWS);
        assertThat(design.rows(none)).isZero();
        var few = new SobolDesign(1, 3, 5);
        var failing = outputs(few, x -> x[0]);
        assertThat(few.indices(failing, BOOTSTRAP)).isEmpty();
        assertThat(few.whyNone(failing)).isEqualTo(Missing.TOO_FEW_DRAWS);
        assertThatThrownBy(() -> design.indices(new double[3], BOOTSTRAP))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDesignTakesOneInputOfBAtATime() {
        var design = new SobolDesign(2, 8, 1);
        assertThat(design.runs()).isEqualTo(32);
        var a = design.point(4);
        var b = design.point(5);
        assertThat(design.point(6)).containsExactly(b[0], a[1]);
        assertThat(design.point(7)).containsExactly(a[0], b[1]);
        assertThat(design.point(8)).isNotEqualTo(a);
    }

    private static SobolIndices run(
            int inputs, int base, long seed, ToDoubleFunction<double[]> model) {
        var design = new SobolDesign(inputs, base, seed);
        return design.indices(outputs(design, model), BOOTSTRAP).orElseThrow();
    }

    private static double[] outputs(SobolDesign design, ToDoubleFunction<double[]> model) {
        var outputs = new double[(int) design.runs()];
        for (int run = 0; run < outputs.length; run++) {
            outputs[run] = model.applyAsDouble(design.point(run));
        }
        return outputs;
    }

    private static double ishigami(double[] u) {
        double x = angle(u[0]);
        double y = Math.sin(angle(u[1]));
        return Math.sin(x) + 7 * y * y + 0.1 * Math.pow(angle(u[2]), 4) * Math.sin(x);
    }

    private static double angle(double u) {
        return Math.PI * (2 * u - 1);
    }

    private static double gFunction(double[] x, double[] a) {
        double product = 1;
        for (int i = 0; i < x.length; i++) {
            product *= (Math.abs(4 * x[i] - 2) + a[i]) / (1 + a[i]);
        }
        return product;
    }

    private static void check(
            List<SobolIndices.Estimate> estimates, double error, double... expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(estimates.get(i).value()).isCloseTo(expected[i], within(error));
        }
    }

    private static void same(SobolIndices.Estimate one, SobolIndices.Estimate other) {
        assertThat(one.value()).isCloseTo(other.value(), within(1e-10));
        assertThat(one.low()).isCloseTo(other.low(), within(1e-10));
        assertThat(one.high()).isCloseTo(other.high(), within(1e-10));
    }
}

package rim.engine.kernel.multivariate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Expected values from SciPy 1.17: stats.pearsonr, spearmanr, kendalltau, false_discovery_control.
class CorrelationTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final double NONE = Double.NaN;
    private static final double[] X = {1.2, 0.4, 3.3, 2.2, 9.7, 1.1, 0.9, 4.8};
    private static final double[] Y = {2.1, 0.3, 2.2, 4.4, 5.0, 1.0, 1.9, 0.7};
    private static final double[] TIED_X = {1, 2, 2, 3, 3, 3, 5, 8};
    private static final double[] TIED_Y = {3, 1, 4, 4, 2, 6, 6, 6};

    @Test
    void pearsonAgreesWithSciPy() {
        check(X, Y, CorrelationMethod.PEARSON, 0.6094297945227632, 0.10872587130816895);
    }

    @Test
    void spearmanAgreesWithSciPy() {
        check(X, Y, CorrelationMethod.SPEARMAN, 0.5952380952380953, 0.11952980613879269);
        check(TIED_X, TIED_Y, CorrelationMethod.SPEARMAN, 0.6898734177215191, 0.0583002396177094);
    }

    /// Without ties the p-value is exact, with ties normal.
    @Test
    void kendallAgreesWithSciPy() {
        check(X, Y, CorrelationMethod.KENDALL, 0.5, 0.10868055555555556);
        check(TIED_X, TIED_Y, CorrelationMethod.KENDALL, 0.5833333333333335, 0.06272154803351356);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void kendallCountsWhatComparingEveryPairCounts(long seed) {
        var random = new Random(seed);
        var x = random.ints(200, 0, 30).asDoubleStream().toArray();
        var y = random.ints(200, 0, 30).asDoubleStream().toArray();
        long score = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                score += (long) (Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]));
            }
        }
        assertThat(KendallTau.of(x, y).score()).isEqualTo(score);
    }

    @ParameterizedTest
    @EnumSource
    void aUnitWithoutOneOfTheTwoIsLeftOut(CorrelationMethod method) {
        var x = new double[] {1, 2, NONE, 3, 9};
        var y = new double[] {2, NONE, 5, 4, 1};
        var both = Correlation.of(new double[] {1, 3, 9}, new double[] {2, 4, 1}, method);
        assertThat(Correlation.of(x, y, method)).isEqualTo(both);
        assertThat(both.orElseThrow().pairs()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void whatDoesNotVaryHasNoCorrelation(CorrelationMethod method) {
        var flat = new double[] {4, 4, 4, NONE};
        assertThat(Correlation.of(flat, new double[] {1, 2, 3, 9}, method)).isEmpty();
        assertThat(Correlation.of(new double[] {1, 2, NONE}, new double[] {1, 5, 7}, method))
                .isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfUnitsDoesNotShow(long seed) {
        var random = new Random(seed);
        var x = random.doubles(300, -1e3, 1e4).toArray();
        var y = random.doubles(300, -1, 1).toArray();
        var once = Correlation.of(x, y, CorrelationMethod.PEARSON);
        for (int i = x.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            swap(x, i, j);
            swap(y, i, j);
        }
        assertThat(Correlation.of(x, y, CorrelationMethod.PEARSON)).isEqualTo(once);
    }

    /// SciPy 1.17: `pearsonr(x, y).confidence_interval(0.95)`.
    @Test
    void theIntervalOfACoefficient() {
        var r = Correlation.of(X, Y, CorrelationMethod.PEARSON).orElseThrow();
        assertThat(r.interval(0.95).orElseThrow().low()).isCloseTo(-0.16693175572072308, EXACT);
        assertThat(r.interval(0.95).orElseThrow().high()).isCloseTo(0.91930738276902, EXACT);
        assertThat(new Correlation(0.5, 3, 0.6).interval(0.95)).isEmpty();
        assertThat(new Correlation(1, 9, 0).interval(0.95))
                .contains(new Correlation.Interval(1, 1));
    }

    @Test
    void aLargeConstantDoesNotDestroyTheCoefficient() {
        var far = new double[X.length];
        for (int i = 0; i < X.length; i++) {
            far[i] = X[i] * 0.5 + 1048576;
        }
        assertThat(Correlation.of(far, Y, CorrelationMethod.PEARSON).orElseThrow().coefficient())
                .isCloseTo(0.6094297945227632, within(1e-9));
    }

    @Test
    void holmAndBenjaminiHochbergKeepTheOrderOfTheInput() {
        var p = new double[] {0.01, 0.04, 0.03, 0.005, 0.5};
        assertThat(Adjustment.BENJAMINI_HOCHBERG.of(p))
                .containsExactly(new double[] {0.025, 0.05, 0.05, 0.025, 0.5}, EXACT);
        // by hand: 5 · 0.005, 4 · 0.01, 3 · 0.03, and 2 · 0.04 may not be less
        assertThat(Adjustment.HOLM.of(p))
                .containsExactly(new double[] {0.04, 0.09, 0.09, 0.025, 0.5}, EXACT);
        assertThat(Adjustment.NONE.of(p)).containsExactly(p);
    }

    @Test
    void pairsThatSayTheSameAndPairsThatContradictAreNamed() {
        var columns = new double[][] {X, doubled(X), negative(Y), {1, 1, 1, 1, 1, 1, 1, 1}};
        var table = CorrelationTable.of(columns, CorrelationMethod.PEARSON);
        assertThat(table.pairs()).hasSize(6);
        assertThat(table.redundant(0.9))
                .singleElement()
                .matches(pair -> pair.first() == 0 && pair.second() == 1);
        assertThat(table.contrary(-0.4))
                .extracting(CorrelationTable.Pair::second)
                .containsExactly(2, 2);
        assertThat(table.pairs().getLast().correlation()).isEmpty();
    }

    /// A column of one value has no correlation, but units that have both; so do too few units.
    @Test
    void unitsThatHaveBothAreCountedWithoutACorrelationToo() {
        double none = Double.NaN;
        var columns =
                new double[][] {
                    {1, 2, 3, 4, none},
                    {5, 5, 5, 5, 5},
                    {none, 2, none, 7, 8},
                    {none, none, 1, none, none}
                };
        for (var method : CorrelationMethod.values()) {
            var table = CorrelationTable.of(columns, method);
            assertThat(table.pairs())
                    .extracting(CorrelationTable.Pair::units)
                    .containsExactly(4, 2, 1, 3, 1, 0);
            assertThat(table.pairs()).allMatch(pair -> pair.correlation().isEmpty());
            assertThat(table.adjusted(Adjustment.HOLM)).isEqualTo(table);
            assertThat(
                            CorrelationTable.between(
                                            new double[][] {columns[1]},
                                            new double[][] {columns[0]},
                                            method)
                                    .pairs()
                                    .getFirst()
                                    .units())
                    .isEqualTo(4);
        }
    }

    @Test
    void adjustingCountsOnlyCorrelationsThatExist() {
        var columns = new double[][] {X, Y, {1, 1, 1, 1, 1, 1, 1, 1}};
        var table = CorrelationTable.of(columns, CorrelationMethod.PEARSON);
        assertThat(table.adjusted(Adjustment.HOLM)).isEqualTo(table);
    }

    private static void check(
            double[] x, double[] y, CorrelationMethod method, double coefficient, double p) {
        var correlation = Correlation.of(x, y, method).orElseThrow();
        assertThat(correlation.coefficient()).isCloseTo(coefficient, EXACT);
        assertThat(correlation.pValue()).isCloseTo(p, EXACT);
        assertThat(correlation.pairs()).isEqualTo(x.length);
    }

    private static double[] doubled(double[] x) {
        return Arrays.stream(x).map(v -> 2 * v + 1).toArray();
    }

    private static double[] negative(double[] x) {
        return Arrays.stream(x).map(v -> -v).toArray();
    }

    private static void swap(double[] x, int i, int j) {
        double old = x[i];
        x[i] = x[j];
        x[j] = old;
    }

    @Test
    void aTableHasWhatEachPairHasByItself() {
        var random = new java.util.Random(4);
        var columns = new double[6][200];
        for (double[] column : columns) {
            java.util.Arrays.setAll(
                    column,
                    i ->
                            random.nextInt(8) == 0
                                    ? Double.NaN
                                    : Math.rint(4 * random.nextGaussian()) / 4 * (i % 3 - 1));
        }
        for (var method : CorrelationMethod.values()) {
            var pairs = CorrelationTable.of(columns, method).pairs();
            assertThat(pairs).hasSize(15);
            for (var pair : pairs) {
                assertThat(pair.correlation())
                        .isEqualTo(
                                Correlation.of(
                                        columns[pair.first()], columns[pair.second()], method));
            }
        }
    }
}

package rim.engine.kernel.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreatmentTest {
    private static final double GAP = Double.NaN;

    private static double[] withOutliers(double... high) {
        var values = new double[30];
        Arrays.setAll(values, i -> i % 10);
        System.arraycopy(high, 0, values, 0, high.length);
        return values;
    }

    @Test
    void tiesDoNotPassTheLimit() {
        var base = withOutliers(90, 90, 90, 90);
        var strict = new Shape.Limits(0.1, 0);
        assertThat(Winsorising.of(base, strict, Winsorising.Limit.cells(2)).changed()).isZero();
        var together = new Winsorising.Limit(2, Winsorising.Ties.TOGETHER);
        assertThat(Winsorising.of(base, strict, together).changed()).isEqualTo(4);
    }

    @Test
    void boundsHoldForOtherYearsAndSayWhatTheyChanged() {
        var base = withOutliers(90, GAP, 80);
        var rule = Winsorising.of(base, Shape.Limits.USUAL, Winsorising.Limit.share(0.1, base));
        assertThat(rule.ceiling()).isEqualTo(9);
        assertThat(rule.floor()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(CellChange.between(base, rule.applied(base)))
                .containsExactly(new CellChange(0, 90, 9), new CellChange(2, 80, 9));
        assertThat(rule.applied(new double[] {500, -500, GAP})).containsExactly(9, -500, GAP);
    }

    @Test
    void lowOutliersAreBroughtUp() {
        var base = Arrays.stream(withOutliers(90)).map(x -> -x).toArray();
        var rule = Winsorising.of(base, Shape.Limits.USUAL, Winsorising.Limit.cells(5));
        assertThat(rule).isEqualTo(new Winsorising(-9, Double.POSITIVE_INFINITY, 1));
    }

    /// Of 0, 0, 0, 0, 1 the 1 is all that tells units apart; of 3, 3, 4, 1 first the 1 becomes 3.
    @Test
    void whatIsLeftOfAnIndicatorIsNotAllOneValue() {
        var rare = new double[] {0, 0, GAP, 0, 0, 1};
        var limit = Winsorising.Limit.cells(5);
        assertThat(Shape.of(rare).passes(Shape.Limits.USUAL)).isFalse();
        assertThat(Winsorising.of(rare, Shape.Limits.USUAL, limit).applied(rare))
                .containsExactly(rare);
        var few = new double[] {3, 3, 4, 1};
        var strict = new Shape.Limits(0.1, 0);
        assertThat(Winsorising.of(few, strict, limit).applied(few)).containsExactly(3, 3, 4, 3);
    }

    @Test
    void fewOrEqualValuesNeedNoTreatment() {
        assertThat(Shape.of(new double[] {4, 4, 4, 4, GAP})).isEqualTo(new Shape(4, 0, 0));
        assertThat(Shape.of(new double[] {4, 9}).passes(Shape.Limits.USUAL)).isTrue();
        assertThat(LogTransform.coinTool(new double[] {3, 3})).isEmpty();
        assertThat(BoxCox.likeliest(new double[] {3, GAP})).isEmpty();
    }

    /// ln((8 − 1)(x − 2)/(8 − 2) + 1) at 2, 5, 8.
    @Test
    void theGlobalInnovationIndexTakesALogarithm() {
        var log = LogTransform.globalInnovationIndex(new double[] {2, 8, 3}, 1).orElseThrow();
        assertThat(log.applyAsDouble(2)).isZero();
        assertThat(log.applyAsDouble(5)).isCloseTo(Math.log(4.5), within(1e-15));
        assertThat(log.applyAsDouble(8)).isCloseTo(Math.log(8), within(1e-15));
        var small = new double[] {0.2, 0.8};
        assertThat(LogTransform.globalInnovationIndex(small, 1)).isEmpty();
        assertThat(LogTransform.globalInnovationIndex(small, 10)).isPresent();
    }

    @Test
    void theLikeliestPowerOfLogNormalValuesIsNearTheLogarithm() {
        var random = new Random(3);
        var values = new double[2000];
        Arrays.setAll(values, i -> i == 0 ? 0 : Math.exp(3 + random.nextGaussian() / 2) - 1);
        assertThat(BoxCox.likeliest(values).orElseThrow().lambda()).isCloseTo(0, within(0.1));
    }

    /// R 4.2: quantile(c(1,2,3,4,100), c(.25,.75)) is 2 and 4.
    @Test
    void valuesFarFromTheQuartilesAreOutliers() {
        var base = new double[] {1, 100, 3, GAP, 2, 4};
        var rule = InterquartileOutliers.of(base, 1.5).orElseThrow();
        assertThat(rule).isEqualTo(new InterquartileOutliers(1, 4));
        assertThat(rule.isOutlier(100)).isTrue();
        assertThat(rule.applied(base)).containsExactly(1, 4, 3, GAP, 2, 4);
    }
}

package rim.engine.kernel.efficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import rim.engine.kernel.efficiency.ShareRules.Pair;

/// Expected values are those of the programmes as they are published, solved by HiGHS (SciPy 1.17).
class UndesirableBenefitTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final double GAP = Double.NaN;
    private static final double[][] COLUMNS = {{4, 2, 3, 1.5}, {1, 3, 2, 2.5}, {2, 1, 4, 3}};
    private static final boolean[] LAST_IS_BAD = {false, false, true};

    private static ShareRules least(double least, Pair... order) {
        return new ShareRules(ShareLimits.same(3, least, 1), List.of(order));
    }

    private static double[] of(ShareRules rules) {
        return UndesirableBenefit.of(COLUMNS, LAST_IS_BAD, rules, null, null);
    }

    @Test
    void aUnitIsMeasuredByWhatItCouldHaveMoreAndLessOf() {
        // the first could have twice of the good and half of the bad; both by the same share: half
        double[][] columns = {{1, 2}, {2, 1}};
        assertThat(
                        UndesirableBenefit.of(
                                columns,
                                new boolean[] {false, true},
                                new ShareRules(ShareLimits.none(2), List.of()),
                                null,
                                null))
                .containsExactly(new double[] {1 / 1.5, 1}, EXACT);
    }

    @Test
    void sharesAreKeptWithinTheirLimits() {
        assertThat(of(least(0))).containsExactly(new double[] {1, 1, 1, 5 / 6.0}, EXACT);
        assertThat(of(least(0.2)))
                .containsExactly(new double[] {5 / 6.0, 1, 8 / 9.0, 0.7575757575757576}, EXACT);
    }

    @Test
    void whatIsMoreImportantHasNoSmallerShare() {
        assertThat(of(least(0.1, new Pair(2, 0), new Pair(0, 1))))
                .containsExactly(
                        new double[] {5 / 6.0, 1, 0.7945205479452055, 0.6923076923076923}, EXACT);
        assertThat(ShareRules.order(List.of(4, 1, 2, 0)))
                .containsExactly(new Pair(4, 1), new Pair(1, 0), new Pair(4, 2), new Pair(2, 0));
    }

    @Test
    void theMeanDistanceOverDrawsCounts() {
        // of one unit drawn at once, the mean is that over all units
        var found =
                UndesirableBenefit.of(
                        COLUMNS, LAST_IS_BAD, least(0.2), null, new PeerDraws(1, 4096, 7));
        assertThat(found)
                .containsExactly(
                        new double[] {
                            1.118881118881119,
                            9.60000000000002,
                            1.0762331838565022,
                            0.9259259259259258
                        },
                        within(1e-9));
    }

    @Test
    void veryManyDrawnComeNearToAll() {
        var draws = new PeerDraws(200, 20, 1);
        assertThat(UndesirableBenefit.of(COLUMNS, LAST_IS_BAD, least(0.2), null, draws))
                .containsExactly(of(least(0.2)), EXACT);
    }

    @Test
    void onlyUnitsThatAreAlikeCount() {
        double[][] likeness = {{1, 0, 1, 0}, {0, 1, 0, 1}, {1, 0, 1, 0}, {0, 0, 0, 0}};
        var among = new double[][] {{4, 3}, {1, 2}, {2, 4}};
        var two = UndesirableBenefit.of(among, LAST_IS_BAD, least(0.2), null, null);
        var found = UndesirableBenefit.of(COLUMNS, LAST_IS_BAD, least(0.2), likeness, null);
        assertThat(found[0]).isCloseTo(two[0], EXACT);
        assertThat(found[2]).isCloseTo(two[1], EXACT);
        assertThat(found[3]).isNaN();
        var drawn =
                UndesirableBenefit.of(
                        COLUMNS, LAST_IS_BAD, least(0.2), likeness, new PeerDraws(50, 9, 1));
        assertThat(drawn[0]).isCloseTo(two[0], EXACT);
    }

    @Test
    void whatIsMissingHasNoShareAndIsNoMeasure() {
        double[][] columns = {{1, 2, 9}, {2, 1, GAP}, {GAP, 5, 5}};
        boolean[] secondIsBad = {false, true, false};
        var found =
                UndesirableBenefit.of(
                        columns,
                        secondIsBad,
                        new ShareRules(ShareLimits.same(3, 0.1, 1), List.of()),
                        null,
                        null);
        // the third unit, of which the second indicator is not known, is not in the first one's
        // way:
        // 1 from the first indicator, 1/2 from the second, with at least 0.1 of either
        assertThat(found[0]).isCloseTo(1 / (1 + 0.1 + 0.45), EXACT);
        double[][] nothing = {{0, 2}, {GAP, 1}, {GAP, 1}};
        var rules = new ShareRules(ShareLimits.none(3), List.of());
        assertThat(UndesirableBenefit.of(nothing, secondIsBad, rules, null, null)[0]).isNaN();
        assertThat(UndesirableBenefit.of(nothing, secondIsBad, least(0.1), null, null)[0]).isZero();
    }

    @Test
    void drawsAreThoseOfTheSeedAlone() {
        var one = new PeerDraws(3, 10, 5);
        var seen = new StringBuilder();
        one.mean(4, null, drawn -> seen.append(Arrays.toString(drawn)).length());
        var again = new StringBuilder();
        one.mean(4, null, drawn -> again.append(Arrays.toString(drawn)).length());
        assertThat(again.toString()).isEqualTo(seen.toString()).contains("0", "1", "2", "3");
        var never = new double[] {0, 2, 0, 1};
        one.mean(
                4,
                never,
                drawn -> {
                    assertThat(drawn).doesNotContain(0, 2);
                    return 0;
                });
        assertThat(one.mean(2, new double[] {0, 0}, drawn -> 1)).isNaN();
    }
}

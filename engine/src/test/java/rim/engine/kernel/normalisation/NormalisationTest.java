package rim.engine.kernel.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import rim.engine.kernel.normalisation.RankScale.Ties;

class NormalisationTest {
    private static final double[] BASE = {4, 2, Double.NaN, 10};

    @Test
    void boundsOfBaseValuesHoldForOthers() {
        var scale = MinMaxNormalisation.of(BASE, Polarity.POSITIVE, 0, 100).orElseThrow();
        assertThat(scale.applied(new double[] {2, 6, 10, 12, Double.NaN}))
                .containsExactly(0, 50, 100, 125, Double.NaN);
        assertThat(scale.within(0, 100).applyAsDouble(12)).isEqualTo(100);
    }

    @Test
    void lessIsBetterForANegativePolarity() {
        assertThat(
                        MinMaxNormalisation.of(BASE, Polarity.NEGATIVE, 0, 1)
                                .orElseThrow()
                                .applied(BASE))
                .containsExactly(0.75, 1, Double.NaN, 0);
        assertThat(FractionOfMaximum.of(BASE, Polarity.NEGATIVE).orElseThrow().applied(BASE))
                .containsExactly(0.5, 1, Double.NaN, 0.2);
        assertThat(RankScale.rank(BASE, Polarity.NEGATIVE, Ties.LEAST).orElseThrow().applied(BASE))
                .containsExactly(2, 3, Double.NaN, 1);
        assertThat(
                        DistanceToReference.of(BASE, Polarity.NEGATIVE, 4, Cap.AT_ONE)
                                .orElseThrow()
                                .applied(BASE))
                .containsExactly(1, 1, Double.NaN, 0);
    }

    @Test
    void goalpostsOfANegativeIndicatorStandInItsOwnUnits() {
        var posts =
                Goalposts.of(0, 20, Polarity.NEGATIVE, 100, Goalposts.Beyond.TRUNCATE)
                        .orElseThrow();
        assertThat(posts.applied(new double[] {-5, 0, 5, 20, 30}))
                .containsExactly(100, 100, 75, 0, 0);
        assertThatThrownBy(() -> Goalposts.of(9, 1, Polarity.NEGATIVE, 1, Goalposts.Beyond.KEEP))
                .hasMessageContaining("expected the lower first");
    }

    @Test
    void equalValuesGiveNoRule() {
        var flat = new double[] {3, 3, Double.NaN};
        assertThat(MinMaxNormalisation.of(flat, Polarity.POSITIVE, 0, 1)).isEmpty();
        assertThat(ZScore.of(flat, Polarity.POSITIVE, 0, 1)).isEmpty();
        assertThat(DistanceToMaximum.of(flat, Polarity.NEGATIVE)).isEmpty();
        assertThat(DistanceToReference.of(flat, Polarity.POSITIVE, 3, Cap.NONE)).isEmpty();
        assertThat(AdjustedMazziottaPareto.of(flat, Polarity.POSITIVE)).isEmpty();
        assertThat(MinMaxNormalisation.of(new double[0], Polarity.POSITIVE, 0, 1)).isEmpty();
        assertThat(RankScale.rank(new double[] {Double.NaN}, Polarity.POSITIVE, Ties.LEAST))
                .isEmpty();
    }

    @Test
    void aTargetThatTheWorstHasReachedGivesNoRule() {
        assertThat(DistanceToTarget.of(BASE, Polarity.POSITIVE, 2, Cap.NONE)).isEmpty();
        assertThat(
                        DistanceToTarget.of(BASE, Polarity.NEGATIVE, 6, Cap.NONE)
                                .orElseThrow()
                                .applied(BASE))
                .containsExactly(1.5, 2, Double.NaN, 0);
    }

    @Test
    void valuesOnNoRatioScaleHaveNoFraction() {
        assertThat(FractionOfMaximum.of(new double[] {-1, 2}, Polarity.NEGATIVE)).isEmpty();
        assertThat(FractionOfMaximum.of(new double[] {-2, -1}, Polarity.POSITIVE)).isEmpty();
    }

    @Test
    void tiesShareTheLeastOrTheAverageRank() {
        var values = new double[] {5, 1, 5, 9};
        assertThat(
                        RankScale.rank(values, Polarity.POSITIVE, Ties.LEAST)
                                .orElseThrow()
                                .applied(values))
                .containsExactly(2, 1, 2, 4);
        var average = RankScale.rank(values, Polarity.POSITIVE, Ties.AVERAGE).orElseThrow();
        assertThat(average.applied(values)).containsExactly(2.5, 1, 2.5, 4);
        assertThat(average.applyAsDouble(7)).isEqualTo(3.5);
    }

    /// By hand: range 8, so that half of it is 30 points; the middle is 6.
    @Test
    void theAdjustedIndexPutsItsReferenceAtHundred() {
        assertThat(AdjustedMazziottaPareto.of(BASE, Polarity.POSITIVE).orElseThrow().applied(BASE))
                .containsExactly(85, 70, Double.NaN, 130);
        assertThat(
                        AdjustedMazziottaPareto.of(BASE, Polarity.NEGATIVE, 4)
                                .orElseThrow()
                                .applied(BASE))
                .containsExactly(100, 115, Double.NaN, 55);
    }
}
